import {
  type ClaimInput,
  checkClaim,
  type LineInput,
  parseProcedure,
  priceClaim,
  type Reference,
} from '@feescope/core'
import type { AskClaim } from '../advisor/advice.ts'
import type { ProcedurePrice } from '../guide/compute-stake.ts'

/** Prices and checks procedures together, as one claim of one place and day. */
export function createClaimAsker(reference: Reference, place: Omit<ClaimInput, 'lines'>): AskClaim {
  return (procedures) => {
    const claim = { ...place, lines: procedures.map(toLine) }
    const { date, verdict, summary, checked, findings } = checkClaim(reference, claim)
    const before = priceClaim(reference, { ...claim, edits: 'off' })
    const after = priceClaim(reference, { ...claim, edits: 'apply' })
    const isPriced = before.lines.every(({ status }) => status === 'priced')
    return {
      prices: before.lines.map(
        (line): ProcedurePrice =>
          line.status === 'priced'
            ? { status: 'priced', amount: line.allowed }
            : { status: 'refused', reason: line.reason },
      ),
      price: isPriced ? before.total : null,
      priceAfterEdits: isPriced ? after.total : null,
      check: { date, verdict, summary, checked, findings },
    }
  }
}

/** The advisor writes its procedures itself: one that cannot be read is a fault of the content. */
function toLine(procedure: string): LineInput {
  const parsed = parseProcedure(procedure, 'procedure')
  if (parsed.ok) return parsed.value
  throw new Error(parsed.issues.map(({ message }) => message).join(' '))
}
