import { describe, expect, it } from 'vitest'
import { getGuideBook } from '../src/guide/guide-book.ts'
import { readDescriptors, skipsDescriptors } from './descriptors.ts'
import { normalise, similarity } from './word-likeness.ts'

const LIKE = 0.9
const book = getGuideBook()

describe.skipIf(skipsDescriptors)('words of our own, by every short descriptor CMS printed', () => {
  const descriptors = skipsDescriptors ? new Map<string, readonly string[]>() : readDescriptors()
  const descriptorsOf = (code: string) => descriptors.get(code) ?? []
  const isDescriptor = (code: string, text: string) =>
    descriptorsOf(code).some((each) => normalise(each) === normalise(text))

  it('reads the descriptors of more than 10,000 CPT codes and none of Level II', () => {
    expect(descriptors.size).toBeGreaterThan(10_000)
    expect([...descriptors.keys()].filter((code) => /^[A-Z]/.test(code))).toEqual([])
    expect(isDescriptor('19301', 'mastectomy, PARTIAL')).toBe(true)
  })

  it('labels and plain texts are not like the descriptor', () => {
    const copies = [...book.labels].flatMap(([code, { label, plain }]) =>
      [label, plain]
        .filter((text) => descriptorsOf(code).some((each) => similarity(text, each) >= LIKE))
        .map((text) => `${code}: ${text}`),
    )
    expect(copies).toEqual([])
  })

  it('synonyms are not the descriptor', () => {
    const copies = [...book.labels].flatMap(([code, { synonyms }]) =>
      synonyms.filter((text) => isDescriptor(code, text)).map((text) => `${code}: ${text}`),
    )
    expect(copies).toEqual([])
  })

  it('no text of a guide is the descriptor of its code or of a code it speaks of', () => {
    const copies = [...book.guides.values()].flatMap((guide) => {
      const codes = [guide.code, ...guide.related.map(({ code }) => code)]
      return textsOf([guide, faqsOf(guide.code)])
        .filter((text) => codes.some((code) => isDescriptor(code, text)))
        .map((text) => `${guide.code}: ${text}`)
    })
    expect(copies).toEqual([])
  })

  it('no question or answer of the advisor is the descriptor of a code it weighs', () => {
    const copies = [...book.scenarios.values()].flatMap((scenario) => {
      const weighed = scenario.outcomes.flatMap(({ lines, rejected }) => [...lines, ...rejected])
      const codes = [...new Set(weighed.map(({ code }) => code))]
      const texts = [...new Set(textsOf(scenario))]
      return texts.filter((text) => codes.some((code) => isDescriptor(code, text)))
    })
    expect(copies).toEqual([])
  })
})

it('likeness is of words in any order', () => {
  expect(similarity('Chest x-ray, two views', 'views two CHEST x ray')).toBe(1)
  expect(similarity('Chest x-ray, front and side', 'Knee, injection')).toBeLessThan(0.5)
})

/** Questions derived from the fields, at days on both sides of what changed. */
function faqsOf(code: string) {
  return ['2010-06-01', '2019-06-01', '2026-07-15'].map((day) => book.findGuide(code, day)?.faq)
}

/** Every text in a value, however deep. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}
