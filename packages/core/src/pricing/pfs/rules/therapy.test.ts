import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, type RowFields, rulesOf } from '../../../../test/release-of.ts'

const therapy = (code: string, work: number, office: number, facility = office): RowFields => ({
  code,
  work,
  peNonfacility: office,
  peFacility: facility,
  mp: 100,
  multipleProcedure: '5',
  bilateral: '0',
  pctc: '7',
})
const price = pricerOf([
  therapy('97110', 1400, 1400), // 29.00, half of the practice expense 22.00
  therapy('97140', 1300, 1200), // 26.00; 20.00
  therapy('97530', 400, 1500, 100), // 20.00; 12.50
  { code: '99213', fee: '95.19' },
])

describe('pfs.therapy', () => {
  test.each([
    ['one unit', '97110', ['29.00']],
    ['two units', '97110x2', ['51.00']],
    ['three units', '97110x3', ['73.00']],
    ['the highest practice expense, not the highest fee', '97110 97530', ['22.00', '20.00']],
    ['in the other order', '97530 97110', ['20.00', '22.00']],
    ['units of another', '97530 97110x2', ['20.00', '44.00']],
    ['three codes', '97110 97140 97530', ['22.00', '20.00', '20.00']],
    ['equal: the earlier in full', '97110-GP 97110-GO', ['29.00', '22.00']],
    ['59 is no other session here', '97530 97110-59', ['20.00', '22.00']],
    ['another service is left alone', '97110 99213', ['29.00', '95.19']],
  ])('%s: %s', (_situation, procedures, expected) => {
    expect(pays(price(procedures))).toEqual(expected)
  })

  test('both sides are one fee, whatever the units or lines', () => {
    expect(pays(price('97110-50x3'))).toEqual(['29.00'])
    expect(pays(price('97110-LT 97110-RT'))).toEqual(['29.00', '0.00'])
    expect(pays(price('97530 97110-LT 97110-RT'))).toEqual(['20.00', '22.00', '0.00'])
  })

  test('the practice expense of the setting decides', () => {
    const pos = '22'
    // There 97530 has 1.00 of practice expense: 6.00, half 5.50.
    expect(pays(price('97110 97530', { pos }))).toEqual(['29.00', '5.50'])
  })

  test.each([
    ['2010-12-31', '58.00'],
    ['2011-01-01', '55.20'], // 29.00 + (15.00 + .8 × 14.00)
    ['2013-03-31', '55.20'],
    ['2013-04-01', '51.00'],
  ])('%s: two units pay %s', (date, total) => {
    expect(price('97110x2', { date }).total).toBe(total)
  })

  test('reasons', () => {
    const outcome = price('97530x2 97110')
    expect(rulesOf(outcome)).toEqual(['pfs.therapy'])
    expect([1, 2].map((number) => priced(outcome, number).adjustments[0]?.reason)).toEqual([
      'Highest practice expense of the day: units after the first keep half of it',
      'Not the highest practice expense of the day: half of it is paid',
    ])
    expect(rulesOf(price('97110 97530'), 2)).toEqual([])
  })
})
