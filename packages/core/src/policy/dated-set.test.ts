import { describe, expect, test } from 'vitest'
import { defineDatedSet, isMember } from './dated-set.ts'

const set = defineDatedSet({
  id: 'test.members',
  label: 'Members',
  citation: 'contract',
  periods: [
    { from: null, to: '2014-12-31', members: 'A1 A2' },
    { from: '2015-01-01', to: null, members: 'XE  XS' },
    { from: null, to: null, members: '59' },
  ],
})

describe('a dated set', () => {
  test.each([
    ['no first day', 'A2', '1990-01-01', true],
    ['last day', 'A1', '2014-12-31', true],
    ['the day after', 'A1', '2015-01-01', false],
    ['the day before', 'XS', '2014-12-31', false],
    ['first day', 'XS', '2015-01-01', true],
    ['no last day', 'XE', '2099-01-01', true],
    ['always', '59', '2020-01-01', true],
    ['never', 'ZZ', '2020-01-01', false],
    ['no empty member', '', '2020-01-01', false],
  ])('%s: %s on %s', (_situation, member, date, expected) => {
    expect(isMember(set, member, date)).toBe(expected)
  })
  test('keeps its identity', () => {
    expect(set).toMatchObject({ id: 'test.members', label: 'Members', citation: 'contract' })
  })
})
