import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, type RowFields, unpriced } from '../../../../test/release-of.ts'

const surgery = (code: string, fee: string): RowFields => ({ code, fee, multipleProcedure: '2' })
const price = pricerOf([
  surgery('10001', '1000.00'),
  surgery('10002', '800.00'),
  surgery('10003', '600.00'),
  surgery('10004', '400.00'),
  surgery('10005', '300.00'),
  surgery('10006', '200.00'),
  surgery('10007', '100.00'),
  { ...surgery('20001', '0.01'), peFacility: 90_000 },
  { code: '22614', fee: '349.37', globalDays: 'ZZZ' },
  ...['0', '4', '5', '6', '7', '9'].map((multipleProcedure) => ({
    code: `3000${multipleProcedure}`,
    fee: '50.00',
    multipleProcedure,
  })),
])

describe('pfs.multiple-surgery', () => {
  test.each([
    ['one', '10001', ['1000.00']],
    ['two: the second at half', '10001 10002', ['1000.00', '400.00']],
    ['ranked by fee, not by order', '10002 10001', ['400.00', '1000.00']],
    ['three', '10003 10001 10002', ['300.00', '1000.00', '400.00']],
    [
      'five: all have a share',
      '10001 10002 10003 10004 10005',
      ['1000.00', '400.00', '300.00', '200.00', '150.00'],
    ],
    [
      'six: the lowest by report',
      '10001 10006 10002 10003 10004 10005',
      ['1000.00', 'by-report', '400.00', '300.00', '200.00', '150.00'],
    ],
    [
      'seven: two by report',
      '10001 10002 10003 10004 10005 10006 10007',
      ['1000.00', '400.00', '300.00', '200.00', '150.00', 'by-report', 'by-report'],
    ],
    ['an add-on is outside the ranking', '10001 22614 10002', ['1000.00', '349.37', '400.00']],
    ['51 changes nothing', '10001-51 10002-51', ['1000.00', '400.00']],
    ['equal fees: the earlier line in full', '10002 10002', ['800.00', '400.00']],
  ])('%s', (_situation, procedures, expected) => {
    expect(pays(price(procedures))).toEqual(expected)
  })

  test.each(['0', '9'])('indicator %s is outside the ranking', (indicator) => {
    expect(pays(price(`10001 3000${indicator}`))).toEqual(['1000.00', '50.00'])
  })

  test('the setting decides the rank', () => {
    expect(pays(price('20001 10002'))).toEqual(['0.01', '800.00']) // .01 × ½ = .005
    expect(pays(price('20001 10002', { pos: '22' }))).toEqual(['900.00', '400.00'])
  })

  test('equal fees: the higher charge in full, though it is the later line', () => {
    const charges = [{ charge: '900.00' }, { charge: '950.00' }]
    expect(pays(price('10002 10002', {}, charges))).toEqual(['400.00', '800.00'])
    expect(pays(price('10002 10002', {}, charges.toReversed()))).toEqual(['800.00', '400.00'])
    expect(pays(price('10002 10002', {}, [{}, { charge: '900.00' }]))).toEqual(['400.00', '800.00'])
  })

  describe('units take ranks of their own', () => {
    test.each([
      ['two units alone', '10001x2', ['1500.00']],
      ['five units', '10001x5', ['3000.00']],
      ['six units', '10001x6', ['by-report']],
      ['two units, then another', '10001x2 10002', ['1500.00', '400.00']],
      ['another first', '10001 10002x2', ['1000.00', '800.00']],
      ['four units fill ranks 2 to 5', '10001 10002x4', ['1000.00', '1600.00']],
      ['five units would reach rank 6', '10001 10002x5', ['1000.00', 'by-report']],
      ['after five units nothing has a share', '10001x5 10002', ['3000.00', 'by-report']],
    ])('%s: %s', (_situation, procedures, expected) => {
      expect(pays(price(procedures))).toEqual(expected)
    })
  })

  test('a line is ranked by one unit, a family by all of it', () => {
    const family = (code: string, fee: string): RowFields => ({
      ...surgery(code, fee),
      multipleProcedure: '3',
      endoscopicBase: '45378',
    })
    const on = pricerOf([
      surgery('10001', '250.00'),
      surgery('45378', '100.00'),
      family('45380', '180.00'),
      family('45385', '200.00'),
    ])
    // 200.00 + 80.00 = 280.00 ranks above 250.00.
    expect(pays(on('10001 45380 45385'))).toEqual(['125.00', '80.00', '200.00'])
    // 200.00 × 3 in all, but one unit is 200.00: below 250.00.
    const three = pricerOf([surgery('10001', '250.00'), surgery('10002', '200.00')])
    expect(pays(three('10002x3 10001'))).toEqual(['300.00', '250.00'])
  })

  test('reasons', () => {
    const outcome = price('10001x2 10002')
    expect(priced(outcome).adjustments[0]).toMatchObject({
      rule: 'pfs.multiple-surgery',
      reason: 'Units after the first rank 2 to 2: 50 %',
    })
    expect(priced(outcome, 2).adjustments[0]?.reason).toBe(
      "Ranked 3 among the day's surgical procedures: 50 %",
    )
    const sixth = unpriced(price('10001 10002 10003 10004 10005 10006'), 6)
    expect(sixth.status).toBe('refused')
    expect(sixth.message).toBe(
      "10006: ranked 6 among the day's surgical procedures. CMS sets shares for five; send the operative report.",
    )
    expect(unpriced(price('10001x7')).message).toContain('10001: ranked 1 to 7 among')
  })

  test('a contract may switch the rule off or set another share', () => {
    const off = { contract: { name: 'Plan', rulesOff: ['pfs.multiple-surgery'] } }
    expect(pays(price('10001 10002', off))).toEqual(['1000.00', '800.00'])
    const parameters = { 'pfs.multiple-surgery-percent': '0.75' }
    expect(pays(price('10001 10002', { contract: { name: 'Plan', parameters } }))).toEqual([
      '1000.00',
      '600.00',
    ])
  })
})
