import type { PfsRelease, PfsRow } from '@feescope/core'
import { capOf, type FeeSetting, feeOfParts, type Indices, isPriced, partsOf } from './row-fee.ts'

/**
 * Why an amount changed, in cents; the causes add up to the change exactly. Each is what the amount
 * moves by when the causes before it, in this order, have been put in: work, practice expense and
 * malpractice RVU, then GPCI, then conversion factor, each rounded to cents as a fee is. The OPPS
 * cap is what it takes off after, less what it took off before.
 */
export interface Causes {
  readonly work: number
  readonly pe: number
  readonly mp: number
  readonly gpci: number
  readonly conversionFactor: number
  readonly oppsCap: number
  /** The whole amount, where the row became priced or stopped being priced. */
  readonly status: number
}

export const causeNames = [
  'work',
  'pe',
  'mp',
  'gpci',
  'conversionFactor',
  'oppsCap',
  'status',
] as const satisfies readonly (keyof Causes)[]

/** An amount before and after, in cents; `null` where the row has no national price. */
export interface Effect {
  readonly before: number | null
  readonly after: number | null
  /** `after − before`, an absent price counted as 0. */
  readonly change: number
  readonly causes: Causes
}

/** One side of a comparison for one locality. */
export interface PricedSide {
  readonly release: PfsRelease
  readonly indices: Indices
}

const none: Causes = {
  work: 0,
  pe: 0,
  mp: 0,
  gpci: 0,
  conversionFactor: 0,
  oppsCap: 0,
  status: 0,
}

/** A row's price on one side, in cents; `null` without a national price. */
export function priceOn(side: PricedSide, row: PfsRow, setting: FeeSetting): number | null {
  if (!isPriced(row)) return null
  const parts = partsOf(row, setting, side.indices, side.release.conversionFactor)
  return feeOfParts(parts) + capOf(side.release, row, setting, side.indices)
}

/** The change of a row's price split into its causes. */
export function effectOf(
  [old, row]: readonly [PricedSide, PfsRow],
  [now, newRow]: readonly [PricedSide, PfsRow],
  setting: FeeSetting,
): Effect {
  const [before, after] = [priceOn(old, row, setting), priceOn(now, newRow, setting)]
  const change = (after ?? 0) - (before ?? 0)
  if (before === null || after === null) {
    return { before, after, change, causes: { ...none, status: change } }
  }
  const from = partsOf(row, setting, old.indices, old.release.conversionFactor)
  const to = partsOf(newRow, setting, now.indices, now.release.conversionFactor)
  const withWork = { ...from, work: to.work }
  const withPe = { ...withWork, pe: to.pe }
  const withMp = { ...withPe, mp: to.mp }
  const withGpci = { ...withMp, indices: to.indices }
  const fees = [from, withWork, withPe, withMp, withGpci, to].map(feeOfParts)
  const step = (index: number) => (fees[index] ?? 0) - (fees[index - 1] ?? 0)
  const oppsCap =
    capOf(now.release, newRow, setting, now.indices) - capOf(old.release, row, setting, old.indices)
  const causes = {
    work: step(1),
    pe: step(2),
    mp: step(3),
    gpci: step(4),
    conversionFactor: step(5),
    oppsCap,
    status: 0,
  }
  return { before, after, change, causes }
}

export function addCauses(a: Causes, b: Causes, times = 1): Causes {
  const sum = { ...a }
  for (const name of causeNames) sum[name] = a[name] + b[name] * times
  return sum
}

export const noCauses: Causes = none
