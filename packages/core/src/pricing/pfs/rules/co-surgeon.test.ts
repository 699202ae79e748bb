import { describe, expect, test } from 'vitest'
import { pays, pricerOf, rulesOf } from '../../../../test/release-of.ts'

const price = pricerOf([
  { code: '22612', fee: '1467.64', coSurgeons: '2', multipleProcedure: '2', bilateral: '1' },
  { code: '63047', fee: '1065.49', coSurgeons: '1', multipleProcedure: '2' },
])

describe('pfs.co-surgeon', () => {
  test.each([
    ['each of two surgeons', '22612-62', ['917.28']], // 1,467.64 × .625 = 917.275
    ['ranked by the whole fee', '22612-62 63047-62', ['917.28', '332.97']], // 1,065.49 × .5 × .625
    ['only the line with 62', '22612-62 63047', ['917.28', '532.75']], // 1,065.49 × .5 = 532.745
    ['both sides', '22612-50-62', ['1375.91']], // 1,467.64 × 1.5 × .625 = 1,375.9125
    ['alone', '22612', ['1467.64']],
  ])('%s: %s', (_situation, procedures, expected) => {
    expect(pays(price(procedures))).toEqual(expected)
  })
  test('a contract may set its own share', () => {
    const contract = { name: 'Plan', parameters: { 'pfs.co-surgeon-percent': '0.5' } }
    expect(pays(price('22612-62', { contract }))).toEqual(['733.82'])
  })
  test('names itself', () => {
    expect(rulesOf(price('22612-62'))).toEqual(['pfs.co-surgeon'])
    expect(rulesOf(price('22612'))).toEqual([])
  })
})
