import type { SearchResult as Match } from 'minisearch'
import type { SearchDocument } from './search-document.ts'

const NAME_BONUS = 1.5

/** How telling a term is: the fewer documents hold it, the more. */
export type TermWeight = (term: string) => number

/** A code that fits every telling word asked for stands before one that fits a common word well. */
export function covered(match: Match, asked: readonly string[], weightOf: TermWeight): number {
  const sum = (terms: readonly string[]) => terms.reduce((total, term) => total + weightOf(term), 0)
  const share = sum(match.queryTerms) / Math.max(1, sum(asked))
  return share * share
}

/** A code that is called what was asked for stands before one that mentions it. */
export function called({ terms }: Match, asked: number, { names }: SearchDocument): number {
  const found = new Set(terms)
  const fits = names.map((name) => {
    const hits = name.filter((term) => found.has(term)).length
    return (hits / Math.max(1, name.length)) * Math.min(1, hits / Math.max(1, asked))
  })
  return 1 + NAME_BONUS * Math.max(0, ...fits)
}

/** The matches of highest score under a measure, that measure in place of their score. */
export function best(
  matches: readonly Match[],
  count: number,
  measure: (match: Match) => number,
): readonly Match[] {
  return matches
    .map((match) => ({ match, score: measure(match) }))
    .toSorted((a, b) => b.score - a.score || (a.match.id < b.match.id ? -1 : 1))
    .slice(0, count)
    .map(({ match, score }) => ({ ...match, score }))
}
