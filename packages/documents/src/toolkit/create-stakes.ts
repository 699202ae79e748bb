import { type ClaimInput, type LineInput, priceClaim, type Reference } from '@feescope/core'
import type { Stake } from './toolkit.ts'

/** What a line alone pays at the place, or why it has no price. */
export type StakeOf = (line: LineInput) => Stake

export function createStakes(reference: Reference, place: Omit<ClaimInput, 'lines'>): StakeOf {
  return (line) => {
    const [outcome] = priceClaim(reference, { ...place, edits: 'off', lines: [line] }).lines
    if (outcome?.status === 'priced') return { amount: outcome.allowed, reason: null }
    return { amount: null, reason: outcome?.reason ?? 'no-price' }
  }
}
