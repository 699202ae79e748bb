import type { PricedLine } from '@feescope/core'

export interface Share {
  readonly label: string
  readonly amount: string
}

/** Who pays what of the allowed amount; parts that are nothing are left out. */
export function sharesOf({ patient, medicare, limitingCharge }: PricedLine): readonly Share[] {
  if (!patient || !medicare) return []
  return [
    ...whereNotZero('Patient pays, deductible', patient.deductible),
    { label: 'Patient pays, coinsurance', amount: patient.coinsurance },
    ...whereNotZero('Patient pays, balance', patient.balance),
    { label: 'Medicare pays', amount: medicare.paid },
    ...whereNotZero('MIPS adjustment', medicare.mips),
    ...whereNotZero('Sequestration keeps', medicare.sequestered),
    ...whereNotZero('Shortage area bonus', medicare.bonus),
    ...(limitingCharge === null ? [] : [{ label: 'Limiting charge', amount: limitingCharge }]),
  ]
}

function whereNotZero(label: string, amount: string): readonly Share[] {
  return amount === '0.00' ? [] : [{ label, amount }]
}
