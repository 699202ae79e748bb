import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, rulesOf, splitTest } from '../../../../test/release-of.ts'

const price = pricerOf([
  ...splitTest('74176', { professional: '10.00', technical: '23.00' }, { bilateral: '1' }),
  { code: '72132', fee: '15.00', pctc: '3' },
  { code: '71250', fee: '95.19' },
  ...splitTest('71046', { professional: '10.00', technical: '23.00' }),
])

describe('pfs.ct-standard', () => {
  test.each([
    ['no cut before 2016', '2015-12-31', '33.00'],
    ['5 % in 2016', '2016-01-01', '31.85'], // 33.00 − 5 % × 23.00
    ['5 % to the end of 2016', '2016-12-31', '31.85'],
    ['15 % from 2017', '2017-01-01', '29.55'], // 33.00 − 15 % × 23.00
  ])('%s', (_situation, date, amount) => {
    expect(pays(price('74176-CT', { date }))).toEqual([amount])
  })

  test.each([
    ['without the modifier', '74176', '33.00'],
    ['technical component alone', '74176-TC-CT', '19.55'], // 23.00 × 85 %
    ['a code that is only technical', '72132-CT', '12.75'], // 15.00 × 85 %
    ['the interpretation is not cut', '74176-26-CT', '10.00'],
    ['no CT code', '71046-CT', '33.00'],
    ['a CT code whose technical component cannot be told apart', '71250-CT', '95.19'],
    ['before both sides', '74176-CT-50', '44.33'], // 29.55 × 1.5 = 44.325
  ])('%s: %s → %s', (_situation, procedure, amount) => {
    expect(pays(price(procedure))).toEqual([amount])
  })

  test('the adjustment names the rule and the reason', () => {
    const outcome = price('74176-CT 74176-TC-CT')
    expect(rulesOf(outcome)).toEqual(['pfs.ct-standard'])
    const [whole, technical] = [1, 2].map(
      (number) => priced(outcome, number).adjustments[0]?.reason,
    )
    expect(whole).toBe(
      'Technical component, CT below the XR-29 standard (CT): the technical component of the whole service is cut',
    )
    expect(technical).toBe(
      'Technical component, CT below the XR-29 standard (CT): the technical component is cut',
    )
  })
})
