import { type ClaimInput, localityIdOf, type Reference } from '@feescope/core'
import type { Hypothesis, Variant } from './hypothesis.ts'

/** Localities a payer was found to use, so that they are tried before all others. */
const used = new WeakMap<Reference, Set<string>>()

/** Remembers a locality that explained a line. */
export function rememberLocality(reference: Reference, locality: string): void {
  const known = used.get(reference) ?? new Set<string>()
  used.set(reference, known.add(locality))
}

/** The claim in a locality found before. */
export const knownLocality: Hypothesis = ({ reference, input }) =>
  [...(used.get(reference) ?? [])].map((locality) => inLocality(input, locality))

/** The claim in every locality of its year, and at the national amount. */
export const anyLocality: Hypothesis = ({ reference, input }) => {
  const chosen = reference.chooseGpci(input.date)
  const ids = chosen.held ? chosen.table.localities.map(localityIdOf) : []
  return [...ids, 'national'].map((locality) => inLocality(input, locality))
}

function inLocality({ zip: _, ...input }: ClaimInput, locality: string): Variant {
  return { cause: 'wrong-locality', detail: locality, input: { ...input, locality } }
}
