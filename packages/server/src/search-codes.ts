import type { ClaimInput, Reference } from '@feescope/core'
import { openHcpcsLevelTwo } from '@feescope/data'
import { createPricer, findLabel, searchOf } from '@feescope/guides'

let levelTwo: ReturnType<typeof openHcpcsLevelTwo> | null = null

/** Codes that fit the words, best first, each with its amount at the place. */
export function searchCodes(
  reference: Reference,
  words: string,
  place: Omit<ClaimInput, 'lines'>,
  limit: number,
) {
  // Opened when first searched; the index is kept as long as the list stays the same.
  levelTwo ??= openHcpcsLevelTwo() ?? null
  const price = createPricer(reference, place)
  return searchOf(reference, levelTwo ? { levelTwo } : {})
    .search(words, limit)
    .map((hit) => ({ ...hit, plain: findLabel(hit.code)?.plain ?? null, price: price(hit.code) }))
}
