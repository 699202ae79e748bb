import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import { silentCalc } from '../../trace/silent-calc.ts'
import type { PricingContext } from './context.ts'
import { computeOppsAmount, isCapEligible } from './opps-cap-amounts.ts'

/**
 * The OPPS amount of one unit of a row, in cents, as CMS lists it in OPPSCAP; `null` for rows that
 * are not subject. Where the row is carrier-priced it is the ceiling on the contractor's price: the
 * OPPS technical amount and, for a whole service, its fixed 26 row, rounded once together. Such a
 * whole service holds the 26 row's practice expense and malpractice but prints no work.
 */
export function oppsCeiling(
  context: PricingContext,
  row: PfsRow,
  calc: Calc = silentCalc,
): Value | null {
  if (row.modifier === '26' || !isCapEligible(row)) return null
  return computeOppsAmount(row, workRowOf(row, context), context, calc)
}

function workRowOf(row: PfsRow, { release }: PricingContext): PfsRow {
  if (row.modifier !== '') return row
  return release.findRows(row.code)?.find(({ modifier }) => modifier === '26') ?? row
}
