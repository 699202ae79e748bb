import type { ClaimLine } from '../../domain/claim.ts'
import { exact } from '../../money/exact.ts'
import { getPolicy } from '../../policy/policy.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import { hpsaPercent } from './hpsa-percent.ts'
import type { PaidClaim } from './pay-line.ts'

/** The quarterly shortage area bonus on professional services, by ZIP code or modifier AQ. */
export function payBonus(
  line: ClaimLine,
  professional: boolean,
  payment: Value,
  paid: Value,
  claim: PaidClaim,
  calc: Calc,
): Value {
  const area = claim.hpsa || line.modifiers.some((modifier) => modifier === 'AQ')
  if (!area || !professional) return calc.claim('No shortage area bonus', exact(0, 2))
  const before = claim.positions.hpsaBase === 'before-sequestration'
  calc.decide({
    label: 'Shortage area bonus, base',
    rule: 'position.hpsa-base',
    applied: true,
    reason: before
      ? 'Taken before sequestration: the default; the sources do not say'
      : 'Taken after sequestration: your choice',
    citation: 'ssa-1833.m',
  })
  const product = calc.multiply(
    'Payment × bonus',
    before ? payment : paid,
    calc.policy(getPolicy(hpsaPercent, claim.date)),
  )
  return calc.round('Shortage area bonus', product, 2, 'half-up', 'ssa-1833.m')
}
