import type { BilledClaim, BilledLine } from '../x12/professional/billed-claim.ts'
import type { RemittanceClaim, RemittanceLine } from '../x12/remittance/remittance.ts'
import type { ClaimIndex } from './claim-index.ts'

/** Which billed line each line of a remittance answers. */
export type LinePairs = ReadonlyMap<RemittanceLine, BilledLine>

const NO_PAIRS: LinePairs = new Map()

/** Ways to know a line again, the surest first. */
const WAYS: readonly ((remitted: RemittanceLine, billed: BilledLine) => boolean)[] = [
  (remitted, billed) =>
    remitted.controlNumber !== null && remitted.controlNumber === billed.controlNumber,
  (remitted, billed) =>
    sameService(remitted, billed) &&
    remitted.charge === billed.charge &&
    sameModifiers(remitted.modifiers, billed.modifiers),
  (remitted, billed) => sameService(remitted, billed) && remitted.charge === billed.charge,
  (remitted, billed) =>
    sameService(remitted, billed) && sameModifiers(remitted.modifiers, billed.modifiers),
  sameService,
]

/**
 * Pairs the lines of a remitted claim with the claim as billed: by claim number, among several
 * claims of a number the one whose charge and lines fit best, then line by line.
 */
export function matchClaim(claim: RemittanceClaim, index: ClaimIndex | undefined): LinePairs {
  let best = NO_PAIRS
  let bestFit = -1
  for (const billed of index?.find(claim.claimId) ?? []) {
    const pairs = pairLines(claim, billed)
    const fit = pairs.size * 2 + (billed.charge === claim.charge ? 1 : 0)
    if (pairs.size > 0 && fit > bestFit) {
      best = pairs
      bestFit = fit
    }
  }
  return best
}

function pairLines({ lines }: RemittanceClaim, billed: BilledClaim): LinePairs {
  const pairs = new Map<RemittanceLine, BilledLine>()
  const taken = new Set<BilledLine>()
  for (const isSame of WAYS) {
    for (const remitted of lines) {
      if (pairs.has(remitted)) continue
      const found = billed.lines.find((line) => !taken.has(line) && isSame(remitted, line))
      if (!found || !couldBe(remitted, found)) continue
      pairs.set(remitted, found)
      taken.add(found)
    }
  }
  return pairs
}

/** A control number used for several lines must not pair different services. */
function couldBe(remitted: RemittanceLine, billed: BilledLine): boolean {
  return [remitted.code, remitted.billedCode].includes(billed.code)
}

function sameService(remitted: RemittanceLine, billed: BilledLine): boolean {
  return couldBe(remitted, billed) && (remitted.date === null || remitted.date === billed.date)
}

function sameModifiers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((modifier) => b.includes(modifier))
}
