import { readFileSync } from 'node:fs'
import {
  type CheckOutcome,
  type ClaimInput,
  type ClaimOutcome,
  checkClaim,
  InvalidInput,
  type Issue,
  priceClaim,
  type Reference,
} from '@feescope/core'

/** A claim as it is sent to any face; invalid ones hold what no type would let through. */
export type ContractCase = ClaimInput & { readonly explain?: boolean }

/** The JSON of an answer, or everything wrong with the input. */
export type ContractAnswer<Outcome> =
  | { readonly answer: Outcome }
  | { readonly issues: readonly Issue[] }

export const CASES: readonly ContractCase[] = JSON.parse(
  readFileSync(new URL('fixtures/cases.json', import.meta.url), 'utf8'),
)

/** What the library says: the measure for every other face. */
export function priceInLibrary(reference: Reference, input: ContractCase) {
  const { explain = false, ...claim } = input
  return answerOf<ClaimOutcome>(() => priceClaim(reference, claim, { explain }))
}

export function checkInLibrary(reference: Reference, input: ContractCase) {
  return answerOf<CheckOutcome>(() => checkClaim(reference, checkInput(input)))
}

/** What `check` takes: it has no choice of edits and nothing to explain. */
export function checkInput({ edits: _, explain: __, ...claim }: ContractCase): ClaimInput {
  return claim
}

function answerOf<Outcome>(ask: () => Outcome): ContractAnswer<Outcome> {
  try {
    return { answer: JSON.parse(JSON.stringify(ask())) }
  } catch (error) {
    if (error instanceof InvalidInput) return { issues: error.issues }
    throw error
  }
}
