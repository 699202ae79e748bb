import type { PfsRow } from '@feescope/core'
import { addCauses, type Causes, effectOf, noCauses, type PricedSide, priceOn } from './effect.ts'
import type { CodeVolume, VolumeEffect, VolumeTotals } from './release-diff.ts'

/** Dollars and work RVUs of a volume under both releases, each code as a line of its own. */
export function totalVolumes(
  old: PricedSide,
  now: PricedSide,
  volumes: readonly CodeVolume[],
): VolumeTotals {
  const unknown: CodeVolume[] = []
  const codes = volumes.flatMap((volume) => {
    const effect = effectOfVolume(old, now, volume)
    if (!effect) unknown.push(volume)
    return effect ? [effect] : []
  })
  const sum = (value: (effect: VolumeEffect) => number) =>
    codes.reduce((total, effect) => total + value(effect), 0)
  const work = { before: sum(({ work }) => work.before), after: sum(({ work }) => work.after) }
  return {
    units: sum(({ units }) => units),
    before: sum(({ before }) => before ?? 0),
    after: sum(({ after }) => after ?? 0),
    change: sum(({ change }) => change),
    causes: codes.reduce<Causes>((total, { causes }) => addCauses(total, causes), noCauses),
    work: { ...work, change: work.after - work.before },
    codes,
    unknown,
  }
}

function effectOfVolume(
  old: PricedSide,
  now: PricedSide,
  { code, modifier = '', setting = 'nonfacility', units }: CodeVolume,
): VolumeEffect | undefined {
  const find = ({ release }: PricedSide) =>
    release.findRows(code)?.find((row) => row.modifier === modifier)
  const [oldRow, newRow] = [find(old), find(now)]
  if (!oldRow && !newRow) return undefined
  const { before, after, change, causes } =
    oldRow && newRow
      ? effectOf([old, oldRow], [now, newRow], setting)
      : loneEffect(
          oldRow ? priceOn(old, oldRow, setting) : null,
          newRow ? priceOn(now, newRow, setting) : null,
        )
  const times = (cents: number | null) => (cents === null ? null : cents * units)
  return {
    code,
    modifier,
    setting,
    units,
    before: times(before),
    after: times(after),
    change: change * units,
    causes: addCauses(noCauses, causes, units),
    work: { before: workOf(oldRow) * units, after: workOf(newRow) * units },
  }
}

function loneEffect(before: number | null, after: number | null) {
  const change = (after ?? 0) - (before ?? 0)
  return { before, after, change, causes: { ...noCauses, status: change } }
}

function workOf(row: PfsRow | undefined): number {
  return row?.work ?? 0
}
