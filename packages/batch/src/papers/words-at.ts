import type { ClaimInput, Reference } from '@feescope/core'
import type { CodeWords, WordsOf } from '@feescope/documents'
import { describeGuide, findLabel } from '@feescope/guides'

/** What the guides say of codes on the day and at the place of a claim. */
export function wordsAt(
  reference: Reference,
  { lines: _, ...place }: Omit<ClaimInput, 'lines'> & { readonly lines?: unknown },
): WordsOf {
  return (code): CodeWords | undefined => {
    const guide = describeGuide(reference, { ...place, code })
    const label = guide?.label ?? findLabel(code)?.label
    if (label === undefined) return undefined
    return {
      label,
      documentation: guide?.documentation ?? [],
      related: guide?.related.map((each) => each.code) ?? [],
    }
  }
}
