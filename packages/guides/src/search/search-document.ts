import type { GuideBook } from '../guide/guide-book.ts'
import { termsOf } from './words.ts'

/** A code with text of the caller’s own: HCPCS Level II, or descriptors of an imported file. */
export interface CodeText {
  readonly code: string
  readonly text: string
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
  /** Terms of the label and of each synonym and lay phrase: what the code may be called. */
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
): readonly SearchDocument[] {
  const levelTwoTexts = new Map(levelTwo.map(({ code, text }) => [code, text]))
  const descriptorTexts = new Map(descriptors.map(({ code, text }) => [code, text]))
  const alikeOf = createAlike(vocabulary)
  const codes = new Set([...book.labels.keys(), ...levelTwoTexts.keys(), ...descriptorTexts.keys()])
  return [...codes].map((code) => {
    const label = book.labels.get(code)
    const lay = book.guides.get(code)?.lay ?? []
    const names = [label?.label ?? '', ...(label?.synonyms ?? []), ...lay].filter(Boolean)
    const weight = book.guides.has(code) ? GUIDE_WEIGHT : label ? LABEL_WEIGHT : BARE_WEIGHT
    return {
      code,
      label: label?.label ?? '',
      synonyms: (label?.synonyms ?? []).join(' . '),
      lay: lay.join(' . '),
      plain: label?.plain ?? '',
      alike: alikeOf(names.join(' . ')),
      levelTwo: levelTwoTexts.get(code) ?? '',
      descriptor: descriptorTexts.get(code) ?? '',
      weight: weight * (label?.validTo ? DELETED_WEIGHT : 1),
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
