import type { LocalityGpci, PfsRelease, PfsRow } from '@feescope/core'

/** The four things a fee is made of besides the conversion factor; RVUs in hundredths. */
export interface FeeParts {
  readonly work: number
  readonly pe: number
  readonly mp: number
  /** Thousandths. */
  readonly indices: Indices
  /** Ten-thousandths of a dollar. */
  readonly conversionFactor: number
}

export interface Indices {
  readonly work: number
  readonly pe: number
  readonly mp: number
}

export type FeeSetting = 'nonfacility' | 'facility'

const national: Indices = { work: 1000, pe: 1000, mp: 1000 }

export function indicesOf(locality: LocalityGpci | null): Indices {
  return locality ?? national
}

/** Cents: summed unrounded and rounded once, half up, as CMS does (1e-9 dollars → 1e-2). */
export function feeOfParts({ work, pe, mp, indices, conversionFactor }: FeeParts): number {
  const rvu = work * indices.work + pe * indices.pe + mp * indices.mp
  return Math.floor((rvu * conversionFactor + 5_000_000) / 10_000_000)
}

export function partsOf(
  row: PfsRow,
  setting: FeeSetting,
  indices: Indices,
  conversionFactor: number,
): FeeParts {
  const pe = setting === 'facility' ? row.peFacility : row.peNonfacility
  return { work: row.work, pe, mp: row.mp, indices, conversionFactor }
}

/** Rows priced from their RVUs: status A and T, and R where CMS prints RVUs. */
export function isPriced(row: PfsRow): boolean {
  if (row.status === 'A' || row.status === 'T') return true
  return row.status === 'R' && row.totalNonfacility + row.totalFacility > 0
}

/**
 * What the OPPS cap takes off a row, in cents, at most 0: a row for which CMS prints OPPS RVUs pays
 * no more than the amount they give; the interpretation is never capped. (SSA 1848(b)(4).)
 */
export function capOf(
  { conversionFactor }: PfsRelease,
  row: PfsRow,
  setting: FeeSetting,
  indices: Indices,
): number {
  if (row.modifier === '26') return 0
  if (row.oppsPeNonfacility + row.oppsPeFacility + row.oppsMp === 0) return 0
  const pe = setting === 'facility' ? row.oppsPeFacility : row.oppsPeNonfacility
  const { work, oppsMp: mp } = row
  const cap = feeOfParts({ work, pe, mp, indices, conversionFactor })
  return Math.min(0, cap - feeOfParts(partsOf(row, setting, indices, conversionFactor)))
}
