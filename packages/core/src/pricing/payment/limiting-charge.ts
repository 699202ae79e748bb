import { exact } from '../../money/exact.ts'
import { getPolicy } from '../../policy/policy.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import { limitingChargeOfFeePercent } from './limiting-charge-of-fee-percent.ts'
import { limitingChargePercent } from './limiting-charge-percent.ts'
import type { PaidClaim } from './pay-line.ts'

/** What the limiting charge is taken of; the charge itself plays no part. */
export interface LimitingBase {
  /** The participating amount of one unit, with every share but participation, and its units. */
  readonly participating: readonly { readonly value: Value; readonly units: number }[]
  /** The non-participating amount of the line, in cents. */
  readonly nonParticipating: Value
}

/**
 * Most a non-participating practitioner may bill. Two methods coexist and differ by a cent for some
 * fees: B, 115 % of the rounded non-participating amount, is what claims systems use (default); A,
 * 109.25 % of the fee of each unit, is what CMS's look-up tool prints.
 */
export function findLimitingCharge(
  { participating, nonParticipating }: LimitingBase,
  claim: PaidClaim,
  calc: Calc,
): Value | null {
  if (claim.participating) return null
  const ofFee = claim.positions.limitingCharge === 'A'
  calc.decide({
    label: 'Limiting charge, method',
    rule: 'position.limiting-charge',
    applied: true,
    reason: ofFee
      ? 'Method A, 109.25 % of the fee: your choice'
      : 'Method B, 115 % of the rounded non-participating amount: the default, as in claims systems',
    citation: 'ssa-1848.g.2',
  })
  if (!ofFee) {
    const base = calc.claim('Non-participating amount', nonParticipating)
    return limitOf('Non-participating amount × 115 %', base, limitingChargePercent, claim, calc)
  }
  const limits = participating.map(({ value, units }) => {
    const fee = calc.claim('Fee of one unit', value)
    const limit = limitOf('Fee × 109.25 %', fee, limitingChargeOfFeePercent, claim, calc)
    if (units === 1) return limit
    return calc.multiply('Units × limiting charge', limit, calc.claim('Units', exact(units, 0)))
  })
  return calc.add('Limiting charge of the line', ...limits)
}

function limitOf(
  label: string,
  base: Value,
  parameter: typeof limitingChargePercent,
  { date }: PaidClaim,
  calc: Calc,
): Value {
  const product = calc.multiply(label, base, calc.policy(getPolicy(parameter, date)))
  return calc.round('Limiting charge', product, 2, 'half-up', 'ssa-1848.g.2')
}
