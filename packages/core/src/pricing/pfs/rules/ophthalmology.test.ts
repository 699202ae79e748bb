import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, rulesOf, splitTest } from '../../../../test/release-of.ts'

const family = { multipleProcedure: '7', bilateral: '0' } as const
const price = pricerOf([
  ...splitTest('90001', { professional: '60.00', technical: '300.00' }, family),
  ...splitTest('90002', { professional: '20.00', technical: '200.00' }, family),
  { code: '90003', fee: '40.00', pctc: '2', ...family },
  // A global test whose parts have codes of their own: 30.00 and 110.00 + 10.00.
  { code: '93224', fee: '150.00', pctc: '4', ...family },
  { code: '93225', fee: '110.00', pctc: '3' },
  { code: '93226', fee: '10.00', pctc: '3' },
  { code: '93227', fee: '30.00', pctc: '2' },
  { code: '90004', fee: '75.00', ...family },
  { code: '99213', fee: '95.19' },
])

describe('pfs.ophthalmology', () => {
  test.each([
    ['alone', '90001', ['360.00']],
    ['the lower technical component keeps 80 %', '90001 90002', ['360.00', '180.00']], // 20 + .8 × 200
    ['in the other order', '90002 90001', ['180.00', '360.00']],
    ['technical components', '90001-TC 90002-TC', ['300.00', '160.00']],
    ['interpretations are not cut', '90001-26 90002-26', ['60.00', '20.00']],
    ['an interpretation does not count', '90002-TC 90001-26', ['200.00', '60.00']],
    ['a code that is only an interpretation', '90001 90003', ['360.00', '40.00']],
    ['two units', '90001x2', ['660.00']], // 2 × 60 + 300 + .8 × 300
    ['three units', '90001x3', ['960.00']],
    ['two units of the lower', '90001 90002x2', ['360.00', '360.00']],
    ['a global test of parts', '90001 93224', ['360.00', '126.00']], // 30 + .8 × 120
    ['a test that cannot be split', '90001 90004', ['360.00', '75.00']],
    ['another service', '90001 99213', ['360.00', '95.19']],
    ['59 is no other session here', '90001 90002-59', ['360.00', '180.00']],
  ])('%s: %s', (_situation, procedures, expected) => {
    expect(pays(price(procedures))).toEqual(expected)
  })

  test('both sides are one fee, whatever the units', () => {
    expect(pays(price('90001-50x2'))).toEqual(['360.00'])
  })

  test('in force since 2013', () => {
    expect(pays(price('90001 90002', { date: '2012-12-31' }))).toEqual(['360.00', '220.00'])
    expect(pays(price('90001 90002', { date: '2013-01-01' }))).toEqual(['360.00', '180.00'])
  })

  test('names itself', () => {
    expect(rulesOf(price('90001 90002'), 2)).toEqual(['pfs.ophthalmology'])
    expect(priced(price('90001 90002'), 2).adjustments[0]?.reason).toBe(
      'Technical component, second and later eye test',
    )
    expect(rulesOf(price('90001 90002'))).toEqual([])
  })
})
