import {
  type ClaimInput,
  type LineOutcome,
  parseUnits,
  priceClaim,
  type Reference,
} from '@feescope/core'

/** What a line should be paid, in cents; the shares are `null` under a contract. */
export interface ExpectedLine {
  readonly allowed: number
  readonly shares: {
    readonly patient: number
    /** Medicare's share before MIPS and sequestration, with MIPS. */
    readonly beforeSequestration: number
    readonly sequestered: number
    readonly paid: number
  } | null
}

/** Priced lines in cents; `null` for those without an amount. */
export function expectedLines(lines: readonly LineOutcome[]): readonly (ExpectedLine | null)[] {
  return lines.map((line) => {
    if (line.status !== 'priced') return null
    const { allowed, medicare, patient } = line
    return {
      allowed: cents(allowed),
      shares: medicare &&
        patient && {
          patient: cents(patient.deductible) + cents(patient.coinsurance),
          beforeSequestration: cents(medicare.payment) + cents(medicare.mips),
          sequestered: cents(medicare.sequestered),
          paid: cents(medicare.paid),
        },
    }
  })
}

/** Prices a claim and gives its lines in cents. */
export function expectLines(
  reference: Reference,
  input: ClaimInput,
): readonly (ExpectedLine | null)[] {
  return expectedLines(priceClaim(reference, input).lines)
}

function cents(text: string): number {
  const units = parseUnits(text, 2)
  if (units === undefined) throw new Error('an amount of the engine has two decimals')
  return units
}
