import { type ClaimInput, priceClaim, type Reference } from '@feescope/core'
import { type Paper, writeSuperbill } from '@feescope/documents'
import { wordsAt } from './words-at.ts'

/** A claim as a sheet: priced, edited, with its checklists. Throws `InvalidInput`. */
export function answerSuperbill(reference: Reference, claim: ClaimInput): Paper {
  return writeSuperbill(priceClaim(reference, claim), wordsAt(reference, claim))
}
