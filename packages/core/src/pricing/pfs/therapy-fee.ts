import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import { findParameter, type PricingContext } from './context.ts'
import { feeOf, readRvus } from './fee.ts'
import { therapyPracticeExpensePercent } from './parameters/therapy-practice-expense-percent.ts'
import { computeSilent, findSilent } from './silent-fees.ts'

/**
 * Fee of one therapy unit after the first of the day, cents: only its practice expense is reduced.
 * `undefined` before the reduction came into force.
 */
export function reducedTherapyFee(
  row: PfsRow,
  context: PricingContext,
  calc: Calc,
): Value | undefined {
  const share = findParameter(context, therapyPracticeExpensePercent, calc)
  if (!share) return undefined
  const known = findSilent('therapy', row, context, calc)
  if (known) return known
  return computeSilent('therapy', row, context, calc, () => {
    const rvus = readRvus(context, row, context.claim.setting, calc)
    const pe = calc.multiply(therapyPracticeExpensePercent.label, rvus.pe, share)
    return feeOf(context, { ...rvus, pe }, calc, 'Fee with reduced practice expense')
  })
}
