import { type ClaimInput, parseProcedure, priceClaim, type Reference } from '@feescope/core'
import type { PriceProcedure } from '../guide/compute-stake.ts'

/** Prices single procedures as written (`76120-26`) at one place and day, without claim edits. */
export function createPricer(
  reference: Reference,
  place: Omit<ClaimInput, 'lines'>,
): PriceProcedure {
  return (procedure) => {
    const parsed = parseProcedure(procedure, 'procedure')
    if (!parsed.ok) return { status: 'refused', reason: 'malformed-procedure' }
    const [line] = priceClaim(reference, { ...place, edits: 'off', lines: [parsed.value] }).lines
    if (line?.status === 'priced') return { status: 'priced', amount: line.allowed }
    return { status: 'refused', reason: line?.reason ?? 'no-such-code' }
  }
}
