import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, rulesOf, splitTest } from '../../../../test/release-of.ts'

const price = pricerOf([
  ...splitTest('71046', { professional: '10.00', technical: '23.00' }, { bilateral: '1' }),
  { code: '72003', fee: '15.00', pctc: '3' },
  { code: '73030', fee: '95.19' },
  ...splitTest('74176', { professional: '10.00', technical: '23.00' }),
])

describe('pfs.computed-radiography', () => {
  test.each([
    ['no cut before 2018', '2017-12-31', '33.00'],
    ['7 % from 2018', '2018-01-01', '31.39'], // 33.00 − 7 % × 23.00
    ['7 % to the end of 2022', '2022-12-31', '31.39'],
    ['10 % from 2023', '2023-01-01', '30.70'], // 33.00 − 10 % × 23.00
  ])('%s', (_situation, date, amount) => {
    expect(pays(price('71046-FY', { date }))).toEqual([amount])
  })

  test.each([
    ['without the modifier', '71046', '33.00'],
    ['technical component alone', '71046-TC-FY', '20.70'], // 23.00 × 90 %
    ['a code that is only technical', '72003-FY', '13.50'], // 15.00 × 90 %
    ['the interpretation is not cut', '71046-26-FY', '10.00'],
    ['a CT code', '74176-FY', '33.00'],
    ['no technical component can be told apart', '73030-FY', '95.19'],
    ['before both sides', '71046-FY-50', '46.05'], // 30.70 × 1.5
  ])('%s: %s → %s', (_situation, procedure, amount) => {
    expect(pays(price(procedure))).toEqual([amount])
  })

  test('the adjustment names the rule and the reason', () => {
    const outcome = price('71046-FY 71046-TC-FY')
    expect(rulesOf(outcome)).toEqual(['pfs.computed-radiography'])
    const [whole, technical] = [1, 2].map(
      (number) => priced(outcome, number).adjustments[0]?.reason,
    )
    expect(whole).toBe(
      'Technical component by computed radiography (FY): the technical component of the whole service is cut',
    )
    expect(technical).toBe(
      'Technical component by computed radiography (FY): the technical component is cut',
    )
  })
})
