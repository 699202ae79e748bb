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
  /** Last day of codes that are gone, beside those the content dates. */
  readonly ended?: ReadonlyMap<string, string>
}

export interface SearchHit {
  readonly code: string
  /** Ours, or CMS’s own for HCPCS Level II; `null` for a code nothing is written of. */
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
/** A match with less than this share of the best one's score is noise. */
const WEAKEST = 0.03
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
  const levelTwo = new Map((options.levelTwo ?? []).map((text) => [text.code, text]))
  const endedOf = (code: string) =>
    book.labels.get(code)?.validTo ?? levelTwo.get(code)?.ended ?? options.ended?.get(code) ?? null
  const documents = createDocuments(
    book,
    vocabulary,
    options.levelTwo ?? [],
    options.descriptors ?? [],
    endedOf,
  )
  const byCode = new Map(documents.map((document) => [document.code, document]))
  const codes = [...new Set([...(options.codes ?? []), ...byCode.keys()])].toSorted()
  const known = countTerms(documents, TEXT_FIELDS)
  const ours = countTerms(documents, ['label', 'synonyms', 'lay', 'plain'])
  const weightOf: TermWeight = (term) => Math.log(1 + documents.length / (known.get(term) ?? 1))
  const inNames = new Set(documents.flatMap(({ names }) => names.flat()))
  const isName = (text: string) => termsOf(text).some((term) => inNames.has(term))
  const nameOf = (code: string) => ({
    code,
    label: book.labels.get(code)?.label ?? levelTwo.get(code)?.name ?? null,
    ended: endedOf(code),
  })
  const index = new MiniSearch({
    fields: [...TEXT_FIELDS],
    idField: 'code',
    tokenize: (text) => [...wordsOf(text)],
    processTerm: termOf,
    searchOptions: {
      boost: BOOST,
      // A word we write is no misspelling, and a number has none: only the others are searched by
      // likeness. CMS's text has misspellings of its own.
      fuzzy: (term) =>
        term.length < 4 || ours.has(term) || /\d/.test(term) ? false : term.length < 6 ? 1 : 2,
      prefix: (term) => term.length >= 3 && !ours.has(term),
      maxFuzzy: 2,
      weights: { fuzzy: 0.35, prefix: 0.4 },
      bm25: { k: 1.2, b: 0.3, d: 0.5 },
    },
  })
  index.addAll([...documents])
  const byWords = (text: string, limit: number): readonly SearchHit[] => {
    const asked = [...new Set(termsOf(text))]
    const likely = best(
      index.search(text),
      SHORT_LIST,
      (match) => match.score * covered(match, asked, weightOf),
    )
    const found = best(likely, limit, (match) => {
      const document = byCode.get(String(match.id))
      if (!document) return 0
      return match.score * document.weight * called(match, asked.length, document)
    })
    const weakest = (found[0]?.score ?? 0) * WEAKEST
    return found
      .filter(({ score }) => score >= weakest)
      .map((match) => ({
        ...nameOf(String(match.id)),
        score: Math.round(match.score * 100) / 100,
        why: whyOf(match),
      }))
  }
  return {
    search(text, limit = LIMIT) {
      const pattern = parseCodePattern(text)
      if (!pattern) return byWords(text, limit)
      const numbered = byNumber(pattern, codes, limit).map((hit) => ({
        ...nameOf(hit.code),
        ...hit,
      }))
      // "T4" begins codes and is a hormone, "Y90" begins none: what is called so stands first.
      const called = pattern.kind === 'prefix' && isName(text) ? byWords(text, limit) : []
      if (numbered.length === 0) return called
      return [...called.slice(0, Math.floor(limit / 2)), ...numbered].slice(0, limit)
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

/** Every term that occurs in the fields, and in how many documents. */
function countTerms(
  documents: readonly SearchDocument[],
  fields: readonly (typeof TEXT_FIELDS)[number][],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const document of documents) {
    for (const term of new Set(fields.flatMap((field) => termsOf(document[field])))) {
      counts.set(term, (counts.get(term) ?? 0) + 1)
    }
  }
  return counts
}

function whyOf(match: Match): string {
  const fields = new Set(Object.values(match.match).flat())
  const field = TEXT_FIELDS.find((each) => fields.has(each)) ?? 'label'
  return `${WHY[field]}: ${match.terms.slice(0, 4).join(', ')}`
}
