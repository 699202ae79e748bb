import type { BilledClaim } from '../x12/professional/billed-claim.ts'

/** Billed claims by their number; a number may stand for several claims. */
export interface ClaimIndex {
  readonly size: number
  find(claimId: string): readonly BilledClaim[]
}

export async function indexClaims(
  claims: Iterable<BilledClaim> | AsyncIterable<BilledClaim>,
): Promise<ClaimIndex> {
  const byId = new Map<string, BilledClaim[]>()
  let size = 0
  for await (const claim of claims) {
    size++
    const known = byId.get(claim.claimId)
    if (known) known.push(claim)
    else byId.set(claim.claimId, [claim])
  }
  return { size, find: (claimId) => byId.get(claimId) ?? [] }
}
