import { formatUnits, type PfsRelease } from '@feescope/core'
import { MAX_SUGGESTIONS } from './limits.ts'

export interface CodeSuggestion {
  readonly code: string
  readonly status: string
  readonly work: string
  readonly totalNonfacility: string
  /** The rows beside the global one: 26, TC, 53. */
  readonly modifiers: readonly string[]
}

/** The first codes of the release that begin with the prefix. */
export function listCodesByPrefix(release: PfsRelease, prefix: string): readonly CodeSuggestion[] {
  const codes = release.codes()
  const start = firstAtOrAfter(codes, prefix)
  return codes
    .slice(start, start + MAX_SUGGESTIONS)
    .filter((code) => code.startsWith(prefix))
    .flatMap((code) => suggest(release, code))
}

function suggest(release: PfsRelease, code: string): readonly CodeSuggestion[] {
  const rows = release.findRows(code) ?? []
  const [row] = rows
  if (!row) return []
  return [
    {
      code,
      status: row.status,
      work: formatUnits(row.work, 2),
      totalNonfacility: formatUnits(row.totalNonfacility, 2),
      modifiers: rows.flatMap(({ modifier }) => (modifier === '' ? [] : [modifier])),
    },
  ]
}

/** Position of the first code not below the text; codes are ascending. */
function firstAtOrAfter(codes: readonly string[], text: string): number {
  let low = 0
  let high = codes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((codes[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
