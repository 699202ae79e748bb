import { type GpciTable, localityIdOf, type PfsRelease, type PfsRow } from '@feescope/core'
import { priceOn } from '../diff/effect.ts'
import { type FeeSetting, type Indices, indicesOf } from '../diff/row-fee.ts'

/** Fees of one locality, or national ones, column by column; `null` where there is no price. */
export interface LocalityFees {
  /** Blank in the national block. */
  readonly mac: string
  readonly locality: string
  readonly setting: FeeSetting
  /** Cents, by position of the row in the release. */
  readonly cents: readonly (number | null)[]
}

/** The rows of a release, once: each block of fees is in their order. */
export function rowsOf(release: PfsRelease): PfsRow[] {
  return Array.from({ length: release.rowCount }, (_, index) => release.rowAt(index))
}

/**
 * Every row's allowed amount, after the OPPS cap, for one unit: nationally and in each locality, in
 * both settings. A block at a time, so that four million rows need no memory.
 */
export function* flatFees(
  release: PfsRelease,
  gpci: GpciTable | undefined,
  rows: readonly PfsRow[] = rowsOf(release),
): Generator<LocalityFees> {
  const places: { mac: string; locality: string; indices: Indices }[] = [
    { mac: '', locality: 'national', indices: indicesOf(null) },
    ...(gpci?.localities ?? []).map((each) => ({
      mac: each.mac,
      locality: localityIdOf(each),
      indices: indicesOf(each),
    })),
  ]
  for (const { mac, locality, indices } of places) {
    for (const setting of ['nonfacility', 'facility'] as const) {
      const cents = rows.map((row) => priceOn({ release, indices }, row, setting))
      yield { mac, locality, setting, cents }
    }
  }
}
