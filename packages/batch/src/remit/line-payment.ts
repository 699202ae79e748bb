import type { RemittanceLine } from '../x12/remittance/remittance.ts'

/** What a payer did with a line, in cents. */
export interface LinePayment {
  readonly allowed: number
  readonly paid: number
  /** Deductible, coinsurance and copayment. */
  readonly patient: number
  readonly deductible: number
  readonly sequestered: number
  /** MIPS adjustment; positive adds to the payment. */
  readonly mips: number
}

const DEDUCTIBLE = '1'
const PATIENT_SHARE = new Set([DEDUCTIBLE, '2', '3'])
const SEQUESTRATION = '253'
/** A higher payment is stated as a negative reduction. */
const MIPS = new Set(['144', '237'])

/**
 * Splits a line of an 835. The allowed amount is AMT*B6, or else what was paid, what the patient
 * owes, and what sequestration and MIPS took after the amount was allowed.
 */
export function paymentOfLine({ paid, allowed, adjustments }: RemittanceLine): LinePayment {
  let patient = 0
  let deductible = 0
  let sequestered = 0
  let mips = 0
  for (const { group, reason, amount } of adjustments) {
    if (group === 'PR' && PATIENT_SHARE.has(reason)) patient += amount
    if (group === 'PR' && reason === DEDUCTIBLE) deductible += amount
    if (reason === SEQUESTRATION) sequestered += amount
    if (MIPS.has(reason)) mips -= amount
  }
  return {
    allowed: allowed ?? paid + patient + sequestered - mips,
    paid,
    patient,
    deductible,
    sequestered,
    mips,
  }
}

/** Whether nothing was allowed of a charge. */
export function isDenied(line: RemittanceLine): boolean {
  const { allowed, patient } = paymentOfLine(line)
  return line.charge > 0 && line.paid === 0 && patient === 0 && allowed === 0
}
