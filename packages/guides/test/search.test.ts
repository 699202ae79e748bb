import { readFileSync } from 'node:fs'
import { openBundledReference, openHcpcsLevelTwo } from '@feescope/data'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { searchOf } from '../src/answer/search-of.ts'
import { getGuideBook } from '../src/guide/guide-book.ts'
import { openSearch } from '../src/search/open-search.ts'
import { wordsOf } from '../src/search/words.ts'

const queries = z
  .array(z.tuple([z.string(), z.union([z.string(), z.array(z.string())])]))
  .parse(JSON.parse(readFileSync(new URL('data/search-queries.json', import.meta.url), 'utf8')))
  .map(([query, expected]) => ({ query, expected: [expected].flat() }))

const reference = await openBundledReference()
const levelTwo = openHcpcsLevelTwo()
const search = searchOf(reference, { levelTwo })

/** Queries whose best right answer stands at this rank or before. */
function rightWithin(rank: number) {
  return queries.filter(({ query, expected }) =>
    search.search(query, rank).some(({ code }) => expected.includes(code)),
  )
}

describe('search', () => {
  it('is tried with at least 150 queries, few of them a synonym as it stands', () => {
    const phrases = new Set(
      [...getGuideBook().labels.values()].flatMap(({ synonyms }) =>
        synonyms.map((text) => wordsOf(text).join(' ')),
      ),
    )
    const verbatim = queries.filter(({ query }) => phrases.has(wordsOf(query).join(' ')))
    expect(queries.length).toBeGreaterThanOrEqual(150)
    expect(verbatim.length / queries.length).toBeLessThan(1 / 3)
  })

  it('has the right code in the top three for 95 %, first for 80 %', () => {
    const first = rightWithin(1).length / queries.length
    const topThree = rightWithin(3)
    const missed = queries.filter((query) => !topThree.includes(query)).map(({ query }) => query)
    expect(topThree.length / queries.length, `missed: ${missed.join('; ')}`).toBeGreaterThanOrEqual(
      0.95,
    )
    expect(first).toBeGreaterThanOrEqual(0.8)
  })

  it.each([
    ['video motion xray', '76120'],
    ['videofluoroscopy', '76120'],
    ['fluroscopy', '76000'],
    ['dynamic motion x-ray', '76120'],
    ['barium swallow video', '74230'],
    ['joint injection guidance', '77002'],
    ['picc line x ray', '36573'],
    ['spine motion', '76120'],
  ])('%s: %s in the top three', (query, code) => {
    expect(search.search(query, 3).map((hit) => hit.code)).toContain(code)
  })

  it('finds a code, a prefix and a range by number, ahead of words', () => {
    expect(search.search('76120')[0]).toMatchObject({ code: '76120', why: 'code 76120' })
    expect(search.search('7612').map(({ code }) => code)).toEqual(['76120', '76125'])
    expect(search.search('7612x').map(({ code }) => code)).toEqual(['76120', '76125'])
    expect(search.search('62320 - 62327', 20).map(({ code }) => code)).toHaveLength(8)
    expect(search.search('g010').every(({ code }) => code.startsWith('G010'))).toBe(true)
    expect(openSearch({ codes: ['9995A', '99951'] }).search('9995')).toHaveLength(2)
  })

  it('finds what only the user’s own descriptors say', () => {
    const own = openSearch({ descriptors: [{ code: '99999', text: 'quokka measurement' }] })
    expect(own.search('quoka')[0]).toMatchObject({
      code: '99999',
      label: null,
      why: 'your descriptor: quokka',
    })
  })

  it('says when a code it finds is gone: by its label, CMS’s list or the fee schedules', () => {
    expect(search.search('76001')[0]?.ended).toBe('2018-12-31')
    expect(search.search('A4397')[0]?.ended).toBe('2021-12-31')
    expect(search.search('G6003')[0]?.ended).toBe('2025-12-31')
    expect(search.search('76000')[0]?.ended).toBeNull()
  })

  it('calls a Level II code by CMS’s own name where no label is written', () => {
    expect(search.search('K0001')[0]).toMatchObject({ label: 'Standard wheelchair' })
  })

  it('takes a short word of letters and digits for a word before a beginning of codes', () => {
    expect(search.search('y90').map(({ code }) => code)).toContain('79445')
    expect(search.search('Y-90').map(({ code }) => code)).toContain('79445')
    expect(search.search('T4')[0]?.code).toBe('84439')
    expect(search.search('T4').at(-1)?.why).toBe('code begins with T4')
    expect(search.search('g010').every(({ code }) => code.startsWith('G010'))).toBe(true)
  })

  it('finds nothing for a number no code begins with', () => {
    expect(search.search('9996')).toEqual([])
    expect(search.search('00009')).toEqual([])
  })

  it('keeps its index for the same list', () => {
    expect(searchOf(reference, { levelTwo })).toBe(search)
  })

  it('has no answer for no words', () => {
    expect(search.search('')).toEqual([])
    expect(search.search('the of')).toEqual([])
  })
})
