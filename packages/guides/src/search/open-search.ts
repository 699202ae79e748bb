import MiniSearch, { type SearchResult as Match } from 'minisearch'
import { z } from 'zod'
import { getContentFolder } from '../content/content-folder.ts'
import { readJson } from '../content/read-json-folder.ts'
import { type GuideBook, getGuideBook } from '../guide/guide-book.ts'
import { type CodePattern, describePattern, findCodes, parseCodePattern } from './find-codes.ts'
import { best, called, covered, type TermWeight } from './rank.ts'
import {
  type CodeText,
  createDocuments,
  type SearchDocument,
  TEXT_FIELDS,
} from './search-document.ts'
import { termOf, termsOf, wordsOf } from './words.ts'

export interface SearchOptions {
  /** The content searched; by default the shipped one. */
  readonly book?: GuideBook
  /** HCPCS Level II codes with their text (public domain). */
  readonly levelTwo?: readonly CodeText[]
  /** Descriptors of a file the user imported. */
  readonly descriptors?: readonly CodeText[]
  /** Every code there is, for prefixes and ranges; by default those with any text. */
  readonly codes?: readonly string[]
}

export interface SearchHit {
  readonly code: string
  /** `null` for a code nothing is written of. */
  readonly label: string | null
  /** Last day of a code that is gone, so that nobody picks it unaware. */
  readonly ended: string | null
  readonly score: number
  /** What of the code fitted, in words. */
  readonly why: string
}

export interface CodeSearch {
  /** Best first. Codes and ranges typed are found by number, all else by words. */
  search(text: string, limit?: number): readonly SearchHit[]
}

const LIMIT = 10
/** Matches looked at closely; the rest are too weak to come first. */
const SHORT_LIST = 60
const BOOST = { label: 3, synonyms: 3, lay: 2.5, plain: 1, alike: 0.9, levelTwo: 1, descriptor: 2 }
const WHY: Readonly<Record<string, string>> = {
  label: 'label',
  synonyms: 'also called',
  lay: 'as a patient says it',
  plain: 'description',
  alike: 'like words',
  levelTwo: 'HCPCS Level II text',
  descriptor: 'your descriptor',
}

/** Builds the index; once for many searches. */
export function openSearch(options: SearchOptions = {}): CodeSearch {
  const book = options.book ?? getGuideBook()
  const vocabulary = readJson(getContentFolder(), 'vocabulary.json', z.array(z.array(z.string())))
  const documents = createDocuments(
    book,
    vocabulary,
    options.levelTwo ?? [],
    options.descriptors ?? [],
  )
  const byCode = new Map(documents.map((document) => [document.code, document]))
  const codes = [...new Set([...(options.codes ?? []), ...byCode.keys()])].toSorted()
  const known = countTerms(documents)
  const weightOf: TermWeight = (term) => Math.log(1 + documents.length / (known.get(term) ?? 1))
  const nameOf = (code: string) => {
    const label = book.labels.get(code)
    return { code, label: label?.label ?? null, ended: label?.validTo ?? null }
  }
  const index = new MiniSearch({
    fields: [...TEXT_FIELDS],
    idField: 'code',
    tokenize: (text) => [...wordsOf(text)],
    processTerm: termOf,
    searchOptions: {
      boost: BOOST,
      // A word that occurs as typed is no misspelling: only the others are searched by likeness.
      fuzzy: (term) => (term.length < 4 || known.has(term) ? false : term.length < 6 ? 1 : 2),
      prefix: (term) => term.length >= 3 && !known.has(term),
      maxFuzzy: 2,
      weights: { fuzzy: 0.35, prefix: 0.4 },
      bm25: { k: 1.2, b: 0.3, d: 0.5 },
    },
  })
  index.addAll([...documents])
  return {
    search(text, limit = LIMIT) {
      const pattern = parseCodePattern(text)
      if (pattern)
        return byNumber(pattern, codes, limit).map(({ code, ...hit }) => ({
          ...nameOf(code),
          ...hit,
        }))
      const asked = [...new Set(termsOf(text))]
      const likely = best(
        index.search(text),
        SHORT_LIST,
        (match) => match.score * covered(match, asked, weightOf),
      )
      return best(likely, limit, (match) => {
        const document = byCode.get(String(match.id))
        if (!document) return 0
        return match.score * document.weight * called(match, asked.length, document)
      }).map((match) => ({
        ...nameOf(String(match.id)),
        score: Math.round(match.score * 100) / 100,
        why: whyOf(match),
      }))
    },
  }
}

function byNumber(
  pattern: CodePattern,
  codes: readonly string[],
  limit: number,
): readonly Pick<SearchHit, 'code' | 'score' | 'why'>[] {
  const why = describePattern(pattern)
  return findCodes(pattern, codes)
    .slice(0, limit)
    .map((code) => ({ code, score: 100, why }))
}

/** Every term that occurs, and in how many documents. */
function countTerms(documents: readonly SearchDocument[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const document of documents) {
    const terms = new Set(TEXT_FIELDS.flatMap((field) => termsOf(document[field])))
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}

function whyOf(match: Match): string {
  const fields = new Set(Object.values(match.match).flat())
  const field = TEXT_FIELDS.find((each) => fields.has(each)) ?? 'label'
  return `${WHY[field]}: ${match.terms.slice(0, 4).join(', ')}`
}
