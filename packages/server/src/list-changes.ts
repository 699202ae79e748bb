import { formatUnits } from '@feescope/core'
import type { diffReleases } from '@feescope/data'
import { findLabel } from '@feescope/guides'
import type { RowChange } from './schemas/release-diff.ts'

type Diff = ReturnType<typeof diffReleases>
export type Setting = 'facility' | 'nonfacility'
export type ChangeOrder = 'code' | 'change' | 'percent'

/** Every row that changed, came or went, in the order asked for. */
export function listChanges(
  diff: Diff,
  setting: Setting,
  order: ChangeOrder,
): readonly RowChange[] {
  const rows = [
    ...diff.changed.map((row) => toChanged(row, setting)),
    ...diff.added.map((row) => toLone(row, setting, 'added')),
    ...diff.deleted.map((row) => toLone(row, setting, 'deleted')),
  ]
  const weigh = WEIGHTS[order]
  return rows.toSorted(
    (a, b) => weigh(b) - weigh(a) || (a.code + a.modifier < b.code + b.modifier ? -1 : 1),
  )
}

const WEIGHTS: { readonly [Order in ChangeOrder]: (row: RowChange) => number } = {
  code: () => 0,
  change: ({ change }) => Math.abs(Number(change ?? 0)),
  percent: ({ before, change }) =>
    before === null || Number(before) === 0 ? 0 : Math.abs(Number(change ?? 0) / Number(before)),
}

function toChanged(row: Diff['changed'][number], setting: Setting): RowChange {
  const { code, modifier, rvus, indicators } = row
  const { before, after, change, causes } = row[setting]
  return {
    kind: 'changed',
    code,
    modifier,
    label: findLabel(code)?.label ?? null,
    before: moneyOf(before),
    after: moneyOf(after),
    change: before === null && after === null ? null : formatUnits(change, 2),
    causes: {
      work: formatUnits(causes.work, 2),
      pe: formatUnits(causes.pe, 2),
      mp: formatUnits(causes.mp, 2),
      gpci: formatUnits(causes.gpci, 2),
      conversionFactor: formatUnits(causes.conversionFactor, 2),
      oppsCap: formatUnits(causes.oppsCap, 2),
      status: formatUnits(causes.status, 2),
    },
    rvus: rvus.map((cell) => ({
      field: cell.field,
      before: formatUnits(Number(cell.before), 2),
      after: formatUnits(Number(cell.after), 2),
    })),
    indicators: indicators.map((cell) => ({
      field: cell.field,
      before: String(cell.before),
      after: String(cell.after),
    })),
  }
}

function toLone(
  row: Diff['added'][number],
  setting: Setting,
  kind: 'added' | 'deleted',
): RowChange {
  const amount = row[setting]
  return {
    kind,
    code: row.code,
    modifier: row.modifier,
    label: findLabel(row.code)?.label ?? null,
    before: kind === 'deleted' ? moneyOf(amount) : null,
    after: kind === 'added' ? moneyOf(amount) : null,
    change: amount === null ? null : formatUnits(kind === 'added' ? amount : -amount, 2),
    causes: null,
    rvus: [],
    indicators: [],
  }
}

function moneyOf(cents: number | null): string | null {
  return cents === null ? null : formatUnits(cents, 2)
}
