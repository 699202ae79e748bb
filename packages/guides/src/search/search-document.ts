import type { GuideBook } from '../guide/guide-book.ts'
import { termsOf } from './words.ts'

/** A code with text of the caller’s own: HCPCS Level II, or descriptors of an imported file. */
export interface CodeText {
  readonly code: string
  readonly text: string
  /** What to call the code where no label is written; none for the AMA’s text. */
  readonly name?: string
  /** Last day of a code that is gone. */
  readonly ended?: string | null
}

/** What is searched of a code, field by field. */
export interface SearchDocument {
  readonly code: string
  readonly label: string
  readonly synonyms: string
  readonly lay: string
  readonly plain: string
  /** Words that mean the same as a word of label or synonyms. */
  readonly alike: string
  readonly levelTwo: string
  readonly descriptor: string
  /** A deep guide is likelier to be meant than a bare label; a deleted code less likely. */
  readonly weight: number
  /** Terms of the label, of each synonym and lay phrase, and of CMS’s short name: what the code may be called. */
  readonly names: readonly (readonly string[])[]
}

export const TEXT_FIELDS = [
  'label',
  'synonyms',
  'lay',
  'plain',
  'alike',
  'levelTwo',
  'descriptor',
] as const

const GUIDE_WEIGHT = 1.1
const LABEL_WEIGHT = 1
const BARE_WEIGHT = 0.7
const DELETED_WEIGHT = 0.8

/** One document for each code anything is known of. */
export function createDocuments(
  book: GuideBook,
  vocabulary: readonly (readonly string[])[],
  levelTwo: readonly CodeText[],
  descriptors: readonly CodeText[],
  endedOf: (code: string) => string | null,
): readonly SearchDocument[] {
  const levelTwoTexts = new Map(levelTwo.map((each) => [each.code, each]))
  const descriptorTexts = new Map(descriptors.map(({ code, text }) => [code, text]))
  const alikeOf = createAlike(vocabulary)
  const codes = new Set([...book.labels.keys(), ...levelTwoTexts.keys(), ...descriptorTexts.keys()])
  return [...codes].map((code) => {
    const label = book.labels.get(code)
    const lay = book.guides.get(code)?.lay ?? []
    const { text = '', name = '' } = levelTwoTexts.get(code) ?? {}
    const names = [label?.label ?? '', ...(label?.synonyms ?? []), ...lay, name].filter(Boolean)
    const weight = book.guides.has(code) ? GUIDE_WEIGHT : label ? LABEL_WEIGHT : BARE_WEIGHT
    return {
      code,
      label: label?.label ?? '',
      synonyms: (label?.synonyms ?? []).join(' . '),
      lay: lay.join(' . '),
      plain: label?.plain ?? '',
      alike: alikeOf(names.join(' . ')),
      levelTwo: text,
      descriptor: descriptorTexts.get(code) ?? '',
      weight: weight * (endedOf(code) === null ? 1 : DELETED_WEIGHT),
      names: names.map(termsOf),
    }
  })
}

/** Text → the other members of every group of like words that it holds. */
function createAlike(vocabulary: readonly (readonly string[])[]): (text: string) => string {
  const groups = vocabulary.map((group) =>
    group.map((member) => termsOf(member).join(' ')).filter((member) => member !== ''),
  )
  return (text) => {
    const terms = ` ${termsOf(text).join(' ')} `
    const members = groups.filter((group) => group.some((member) => terms.includes(` ${member} `)))
    return members
      .flatMap((group) => group.filter((member) => !terms.includes(` ${member} `)))
      .join(' ')
  }
}
