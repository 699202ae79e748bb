import type { ClaimLine } from '../../domain/claim.ts'
import { getPolicy } from '../../policy/policy.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import { limitingChargeOfFeePercent } from './limiting-charge-of-fee-percent.ts'
import { limitingChargePercent } from './limiting-charge-percent.ts'
import type { PaidClaim } from './pay-line.ts'

/**
 * Most a non-participating practitioner may bill. Two methods coexist and differ by a cent for some
 * fees: B, 115 % of the rounded non-participating amount, is what claims systems use (default); A,
 * 109.25 % of the fee, is what CMS's look-up tool prints.
 */
export function findLimitingCharge(
  line: ClaimLine,
  fee: Value,
  allowed: Value,
  claim: PaidClaim,
  calc: Calc,
): Value | null {
  if (claim.participating) return null
  const method = claim.positions.limitingCharge
  const parameter = method === 'A' ? limitingChargeOfFeePercent : limitingChargePercent
  calc.decide({
    label: 'Limiting charge, method',
    rule: 'position.limiting-charge',
    applied: true,
    reason:
      method === 'A'
        ? 'Method A, 109.25 % of the fee: your choice'
        : 'Method B, 115 % of the rounded non-participating amount: the default, as in claims systems',
    citation: 'ssa-1848.g.2',
  })
  const single = method === 'A' && line.units === 1
  const product = calc.multiply(
    single ? 'Fee × 109.25 %' : 'Non-participating amount × 115 %',
    single ? fee : allowed,
    calc.policy(getPolicy(single ? parameter : limitingChargePercent, claim.date)),
  )
  return calc.round('Limiting charge', product, 2, 'half-up', 'ssa-1848.g.2')
}
