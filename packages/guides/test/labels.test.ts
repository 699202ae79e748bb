import { describe, expect, it } from 'vitest'
import { getGuideBook } from '../src/guide/guide-book.ts'
import { openKnownCodes } from './known-codes.ts'

const { labels } = getGuideBook()

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
})
