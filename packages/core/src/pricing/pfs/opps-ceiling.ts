import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import { silentCalc } from '../../trace/silent-calc.ts'
import type { PricingContext } from './context.ts'
import { readRvus, roundFee, unroundedFeeOf } from './fee.ts'
import { isCapEligible, unroundedOppsAmount } from './opps-cap-amounts.ts'

/**
 * Most that can be paid for one unit of a row under the OPPS cap, in cents, as CMS lists it in
 * OPPSCAP; `null` for rows that are not subject. A carrier-priced whole service prints no work RVU
 * of its own: its ceiling is the OPPS technical amount and the fee of its 26 row, rounded once.
 */
export function oppsCeiling(
  context: PricingContext,
  row: PfsRow,
  calc: Calc = silentCalc,
): Value | null {
  if (row.modifier === '26' || !isCapEligible(row)) return null
  const amount = unroundedOppsAmount(row, context, calc)
  return roundFee(amount, calc)
}
