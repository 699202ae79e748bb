import { describe, expect, it } from 'vitest'
import { getGuideBook } from '../src/guide/guide-book.ts'
import { openKnownCodes } from './known-codes.ts'
import { similarity } from './label-similarity.ts'
import { csvCells, readShared, skipsWithout } from './shared-files.ts'

const { labels } = getGuideBook()
const FEE_SCHEDULE = 'cms/rvu26c/PPRRVU2026_Jul_nonQPP.csv.gz'
const LIMIT = 0.9

describe('labels', () => {
  it('name codes that exist, or say when they ended', async () => {
    const isKnown = await openKnownCodes()
    const unknown = [...labels].filter(([code, { validTo }]) => !isKnown(code) && !validTo)
    expect(unknown.map(([code]) => code)).toEqual([])
  })

  it('are not given twice: no two codes share a label', () => {
    const byLabel = Map.groupBy([...labels], ([, { label }]) => label.toLowerCase())
    const shared = [...byLabel].filter(([, codes]) => codes.length > 1)
    expect(shared.map(([label, codes]) => `${label}: ${codes.map(([code]) => code)}`)).toEqual([])
  })

  it.skipIf(skipsWithout(FEE_SCHEDULE))('are in our own words, not the short descriptor', () => {
    const descriptors = readDescriptors()
    const copies = [...labels].flatMap(([code, { label, plain }]) =>
      [label, plain]
        .filter((text) => similarity(text, descriptors.get(code) ?? '') >= LIMIT)
        .map((text) => `${code}: ${text}`),
    )
    expect(descriptors.size).toBeGreaterThan(15_000)
    expect(copies).toEqual([])
  })

  it('measure likeness by words in any order', () => {
    expect(similarity('Chest x-ray, two views', 'views two CHEST x ray')).toBe(1)
    expect(similarity('Chest x-ray, front and side', 'Knee, injection')).toBeLessThan(0.5)
  })
})

/** CMS's short descriptors by code; read where they are, never kept. */
function readDescriptors(): ReadonlyMap<string, string> {
  const lines = readShared(FEE_SCHEDULE).split('\n')
  return new Map(
    lines.map((line): [string, string] => {
      const [code = '', , descriptor = ''] = csvCells(line)
      return [code, descriptor]
    }),
  )
}
