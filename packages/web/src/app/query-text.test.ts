import { expect, it } from 'vitest'
import { parseCodeSearch } from '../code/code-search.ts'
import { parseQueryText, queryTextOf } from './query-text.ts'

it('keeps a link readable, and reads it back', () => {
  const search = {
    date: '2026-07-15',
    locality: '13202-01',
    mod: '26 59',
    qp: 'true',
    setting: undefined,
  }
  const text = queryTextOf(search)
  expect(text).toBe('?date=2026-07-15&locality=13202-01&mod=26+59&qp=true')
  expect(parseCodeSearch(parseQueryText(text))).toEqual(search)
})

it('has nothing to say of defaults', () => {
  expect(queryTextOf({ date: undefined, mod: '' })).toBe('')
})

it('leaves out what an address cannot mean', () => {
  expect(parseCodeSearch({ setting: 'moon', qp: 'yes', mod: 'tc' })).toEqual({
    date: undefined,
    locality: undefined,
    setting: undefined,
    mod: 'TC',
    qp: undefined,
  })
})
