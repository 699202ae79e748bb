import { type ClaimInput, InvalidInput, parseIsoDate, type Reference } from '@feescope/core'
import type { Advice } from '../advisor/advice.ts'
import { advise } from '../advisor/advise.ts'
import type { Answers } from '../advisor/walk-scenario.ts'
import { createClaimAsker } from './ask-claim.ts'
import { createPricer } from './price-procedure.ts'

export type AdviseQuestion = Omit<ClaimInput, 'lines'> & {
  readonly scenario: string
  readonly answers: Answers
}

/**
 * The advisor's answer with the engine's word at the place and day: prices, and the edits that hit the
 * recommended lines together. For CLI, HTTP and MCP alike.
 */
export function adviseFully(
  reference: Reference,
  { scenario, answers, ...place }: AdviseQuestion,
): Advice {
  const date = parseIsoDate(place.date, 'date')
  if (!date.ok) throw new InvalidInput(date.issues)
  return advise(scenario, answers, {
    date: place.date,
    price: createPricer(reference, place),
    askClaim: createClaimAsker(reference, place),
  })
}
