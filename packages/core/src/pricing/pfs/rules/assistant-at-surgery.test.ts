import { describe, expect, test } from 'vitest'
import { pays, pricerOf, rulesOf } from '../../../../test/release-of.ts'

const price = pricerOf([
  { code: '27447', fee: '1159.35', assistant: '2', bilateral: '1', multipleProcedure: '2' },
])

describe('pfs.assistant-at-surgery', () => {
  test.each([
    ['physician', '27447-80', '185.50'], // 1,159.35 × .16 = 185.496
    ['minimum assistant', '27447-81', '185.50'],
    ['no resident at hand', '27447-82', '185.50'],
    ['non-physician', '27447-AS', '157.67'], // 1,159.35 × .136 = 157.6716
    ['both modifiers: the lower share', '27447-80-AS', '157.67'],
    ['both sides', '27447-50-80', '278.24'], // 1,159.35 × 1.5 × .16 = 278.244
    ['the surgeon', '27447', '1159.35'],
  ])('%s: %s → %s', (_situation, procedure, amount) => {
    expect(pays(price(procedure))).toEqual([amount])
  })

  test('AS already holds the practitioner’s 85 %', () => {
    expect(pays(price('27447-AS', { provider: 'pa' }))).toEqual(['157.67'])
    expect(pays(price('27447-80', { provider: 'np' }))).toEqual(['157.67']) // × .16 × .85
  })

  test('a contract may pay 20 %', () => {
    const contract = { name: 'Plan', parameters: { 'pfs.assistant-percent': '0.20' } }
    expect(pays(price('27447-80', { contract }))).toEqual(['231.87'])
    expect(pays(price('27447-AS', { contract }))).toEqual(['157.67'])
  })

  test('names itself', () => {
    expect(rulesOf(price('27447-80'))).toEqual(['pfs.assistant-at-surgery'])
  })
})
