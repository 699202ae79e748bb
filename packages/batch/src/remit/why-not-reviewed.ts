import type { RemittanceClaim } from '../x12/remittance/remittance.ts'

/** CLP06 of Medicare Part B. */
const MEDICARE = 'MB'

export function isMedicare({ filing }: Pick<RemittanceClaim, 'filing'>): boolean {
  return filing === MEDICARE
}

/** CLP02 of claims another payer has paid before, and of reversals. */
const SECONDARY = new Set(['2', '3', '20', '21'])
const REVERSAL = '22'

/** Why a claim cannot be compared with a price; `null` where it can. */
export function whyNotReviewed(claim: RemittanceClaim, hasContract: boolean): string | null {
  if (!claim.balanced) return 'the claim does not add up, so its amounts cannot be trusted'
  if (claim.status === REVERSAL) return 'a reversal of an earlier payment'
  if (SECONDARY.has(claim.status)) return 'paid after another payer, which decides the amount'
  if (!isMedicare(claim) && !hasContract) {
    return 'not a Medicare Part B claim, and no contract of its payer was given'
  }
  return null
}
