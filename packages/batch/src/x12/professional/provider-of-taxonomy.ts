import type { ProviderType } from '@feescope/core'

/** Beginnings of NUCC taxonomy codes whose holders Medicare pays by their own share or rules. */
const PROVIDERS: readonly (readonly [string, ProviderType])[] = [
  ['363L', 'np'],
  ['363A', 'pa'],
  ['364S', 'cns'],
  ['367A', 'cnm'],
  ['3675', 'crna'],
  ['367H', 'aa'],
  ['103T', 'psychologist'],
  ['103G', 'psychologist'],
  ['1041C', 'lcsw'],
  ['106H', 'mft'],
  ['101YM', 'mhc'],
  ['133V', 'rd'],
  ['2251', 'pt'],
  ['225X', 'ot'],
  ['235Z', 'slp'],
  ['231H', 'audiologist'],
]

/**
 * The practitioner type of a taxonomy code; `null` for physicians and for what Medicare pays like
 * them. Service incident to a physician's bears the physician's taxonomy, as it should.
 */
export function providerOfTaxonomy(taxonomy: string | null): ProviderType | null {
  if (taxonomy === null) return null
  return PROVIDERS.find(([start]) => taxonomy.startsWith(start))?.[1] ?? null
}
