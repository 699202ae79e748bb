import { formatUnits } from '@feescope/core'
import { type Causes, causeNames, type Effect } from './effect.ts'
import type { LoneRow, ReleaseDiff, VolumeTotals } from './release-diff.ts'
import type { CellChange } from './row-changes.ts'

/** `ReleaseDiff` as everyone sees it: money, RVUs, indices and factors as decimal strings. */
export function presentDiff(diff: ReleaseDiff) {
  return {
    before: presentSide(diff.before),
    after: presentSide(diff.after),
    locality: diff.locality,
    added: diff.added.map(presentLone),
    deleted: diff.deleted.map(presentLone),
    changed: diff.changed.map((row) => ({
      ...row,
      rvus: row.rvus.map(presentCell),
      nonfacility: presentEffect(row.nonfacility),
      facility: presentEffect(row.facility),
    })),
    unchanged: diff.unchanged,
    gpci: diff.gpci.map((change) => ({
      ...change,
      before: change.before && presentIndices(change.before),
      after: change.after && presentIndices(change.after),
    })),
    revaluations: diff.revaluations,
    volumes: diff.volumes && presentVolumes(diff.volumes),
  }
}

export type PresentedDiff = ReturnType<typeof presentDiff>

function presentSide(side: ReleaseDiff['before']) {
  return { ...side, conversionFactor: formatUnits(side.conversionFactor, 4) }
}

function presentLone(row: LoneRow) {
  return { ...row, nonfacility: dollars(row.nonfacility), facility: dollars(row.facility) }
}

function presentCell({ field, before, after }: CellChange) {
  return { field, before: hundredths(before), after: hundredths(after) }
}

function hundredths(value: CellChange['before']): string | boolean {
  return typeof value === 'number' ? formatUnits(value, 2) : value
}

function presentEffect({ before, after, change, causes }: Effect) {
  return {
    before: dollars(before),
    after: dollars(after),
    change: formatUnits(change, 2),
    causes: presentCauses(causes),
  }
}

function presentCauses(causes: Causes): Readonly<Record<keyof Causes, string>> {
  const entries = causeNames.map((name) => [name, formatUnits(causes[name], 2)] as const)
  return Object.fromEntries(entries) as Record<keyof Causes, string>
}

function presentIndices({ work, pe, mp }: { work: number; pe: number; mp: number }) {
  return { work: formatUnits(work, 3), pe: formatUnits(pe, 3), mp: formatUnits(mp, 3) }
}

/** Volumes as everyone sees them: money and RVUs as decimal strings. */
export function presentVolumes(totals: VolumeTotals) {
  return {
    units: totals.units,
    ...presentEffect(totals),
    work: {
      before: formatUnits(totals.work.before, 2),
      after: formatUnits(totals.work.after, 2),
      change: formatUnits(totals.work.change, 2),
    },
    codes: totals.codes.map((each) => ({
      code: each.code,
      modifier: each.modifier,
      setting: each.setting,
      units: each.units,
      ...presentEffect(each),
      work: {
        before: formatUnits(each.work.before, 2),
        after: formatUnits(each.work.after, 2),
      },
    })),
    unknown: totals.unknown,
  }
}

function dollars(cents: number | null): string | null {
  return cents === null ? null : formatUnits(cents, 2)
}
