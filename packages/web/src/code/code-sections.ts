import type { FullCode } from '../api/guide.ts'
import type { Stage } from '../settings/settings.ts'

/** The parts of a code's page: what the page calls them, and whether a code has them. */
export const CODE_SECTIONS = {
  price: { name: 'Price', isThere: () => true },
  about: {
    name: 'Use and names',
    isThere: ({ context, synonyms, specialties }: FullCode) =>
      context !== null || synonyms.length + specialties.length > 0,
  },
  record: {
    name: 'Record',
    isThere: ({ guide }: FullCode) => (guide?.documentation.length ?? 0) > 0,
  },
  rules: {
    name: 'Rules and tips',
    isThere: ({ guide }: FullCode) =>
      guide !== null && guide.rules.length + guide.tips.length + guide.outdated.length > 0,
  },
  edits: { name: 'Edits', isThere: () => true },
  rvus: { name: 'RVUs and indicators', isThere: () => true },
  standing: { name: 'Comparison and history', isThere: () => true },
  places: { name: 'Localities', isThere: () => true },
  related: { name: 'Related codes', isThere: ({ related }: FullCode) => related.length > 0 },
  work: { name: 'Your work', isThere: ({ rows }: FullCode) => rows.length > 0 },
  terms: { name: 'Words', isThere: () => true },
  questions: { name: 'Questions', isThere: ({ guide }: FullCode) => (guide?.faq.length ?? 0) > 0 },
} as const

export type CodeSectionId = keyof typeof CODE_SECTIONS

/** What each reader sees first. */
export const ORDER: Readonly<Record<Stage, readonly CodeSectionId[]>> = {
  attending: [
    'price',
    'about',
    'rules',
    'record',
    'edits',
    'rvus',
    'standing',
    'places',
    'related',
    'questions',
  ],
  resident: [
    'work',
    'record',
    'about',
    'price',
    'rules',
    'edits',
    'standing',
    'rvus',
    'related',
    'questions',
    'places',
    'terms',
  ],
  student: [
    'about',
    'questions',
    'terms',
    'related',
    'price',
    'rvus',
    'standing',
    'record',
    'rules',
    'edits',
    'places',
  ],
}
