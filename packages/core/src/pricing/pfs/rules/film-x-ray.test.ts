import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, rulesOf, splitTest } from '../../../../test/release-of.ts'

const price = pricerOf([
  ...splitTest('71046', { professional: '10.00', technical: '23.00' }, { bilateral: '1' }),
  { code: '72003', fee: '15.00', pctc: '3' },
  { code: '73030', fee: '95.19' },
  ...splitTest('74176', { professional: '10.00', technical: '23.00' }),
])

describe('pfs.film-x-ray', () => {
  test.each([
    ['no cut before 2017', '2016-12-31', '33.00'],
    ['20 % from 2017', '2017-01-01', '28.40'], // 33.00 − 20 % × 23.00
    ['20 % since', '2026-07-15', '28.40'],
  ])('%s', (_situation, date, amount) => {
    expect(pays(price('71046-FX', { date }))).toEqual([amount])
  })

  test.each([
    ['without the modifier', '71046', '33.00'],
    ['technical component alone', '71046-TC-FX', '18.40'], // 23.00 × 80 %
    ['a code that is only technical', '72003-FX', '12.00'], // 15.00 × 80 %
    ['the interpretation is not cut', '71046-26-FX', '10.00'],
    ['a CT code', '74176-FX', '33.00'],
    ['no technical component can be told apart', '73030-FX', '95.19'],
    ['before both sides', '71046-FX-50', '42.60'], // 28.40 × 1.5
  ])('%s: %s → %s', (_situation, procedure, amount) => {
    expect(pays(price(procedure))).toEqual([amount])
  })

  test('the adjustment names the rule and the reason', () => {
    const outcome = price('71046-FX 71046-TC-FX')
    expect(rulesOf(outcome)).toEqual(['pfs.film-x-ray'])
    const [whole, technical] = [1, 2].map(
      (number) => priced(outcome, number).adjustments[0]?.reason,
    )
    expect(whole).toBe(
      'Technical component on film (FX): the technical component of the whole service is cut',
    )
    expect(technical).toBe('Technical component on film (FX): the technical component is cut')
  })
})
