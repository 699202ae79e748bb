import { exact } from '../../money/exact.ts'
import { findPolicy, getPolicy } from '../../policy/policy.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import { coinsurance } from './coinsurance.ts'
import { sequestration } from './sequestration.ts'

/** Who pays what of an allowed amount, cents. */
export interface MedicareShare {
  readonly coinsurance: Value
  /** Medicare's share before sequestration. */
  readonly payment: Value
  readonly sequestered: Value
  /** What Medicare sends: payment − sequestered. */
  readonly paid: Value
}

/** Splits an allowed amount: coinsurance, then Medicare's share, then sequestration of that share. */
export function shareAllowed(allowed: Value, date: string, calc: Calc): MedicareShare {
  const patient = calc.round(
    'Coinsurance',
    calc.multiply('Allowed × coinsurance', allowed, calc.policy(getPolicy(coinsurance, date))),
    2,
    'half-up',
    'ssa-1833.a.1',
  )
  const payment = calc.subtract("Medicare's share", allowed, patient)
  const cut = findPolicy(sequestration, date)
  const sequestered = cut
    ? calc.round(
        'Sequestration',
        calc.multiply("Medicare's share × sequestration", payment, calc.policy(cut)),
        2,
        'half-up',
        'sequestration',
      )
    : calc.claim('No sequestration on this date', exact(0, 2))
  return {
    coinsurance: patient,
    payment,
    sequestered,
    paid: calc.subtract('Medicare pays', payment, sequestered),
  }
}
