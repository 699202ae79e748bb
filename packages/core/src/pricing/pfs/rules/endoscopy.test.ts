import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, type RowFields } from '../../../../test/release-of.ts'

const scope = (code: string, fee: string, endoscopicBase: string): RowFields => ({
  code,
  fee,
  multipleProcedure: '3',
  endoscopicBase,
  globalDays: '000',
})
const price = pricerOf([
  { code: '45378', fee: '164.67', multipleProcedure: '2' },
  scope('45380', '177.69', '45378'),
  scope('45381', '160.00', '45378'),
  scope('45385', '223.45', '45378'),
  scope('43239', '123.58', '43235'),
  scope('45999', '300.00', '45998'),
  scope('45997', '200.00', '45998'),
  { code: '49505', fee: '508.03', multipleProcedure: '2' },
  // Between 236.47, the family with one unit each, and 262.51, the family with three.
  { code: '49000', fee: '250.00', multipleProcedure: '2' },
  { code: '99213', fee: '95.19' },
])

describe('pfs.endoscopy', () => {
  test.each([
    ['one endoscopy alone', '45385', ['223.45']],
    ['the base alone', '45378', ['164.67']],
    ['two of a family: the second adds its difference', '45385 45380', ['223.45', '13.02']], // 177.69 − 164.67
    ['whatever their order', '45380 45385', ['13.02', '223.45']],
    ['the base billed too pays nothing more', '45385 45380 45378', ['223.45', '13.02', '0.00']],
    ['one and the base', '45378 45385', ['0.00', '223.45']],
    ['a member below the base adds nothing', '45385 45381', ['223.45', '0.00']],
    ['two families rank against each other', '45385 43239', ['223.45', '61.79']],
    ['a family and another surgery', '45385 45380 49505', ['111.73', '6.51', '508.03']],
    ['a service outside surgery is left alone', '45385 45380 99213', ['223.45', '13.02', '95.19']],
    ['two units of the highest', '45385x2', ['282.23']], // 223.45 + 58.78
    ['three units', '45385x3', ['341.01']],
    ['two units of another member', '45385 45380x2', ['223.45', '26.04']],
    ['the same, with the unit line first', '45380x2 45385', ['26.04', '223.45']],
    ['and another family below', '45385 45380x2 43239', ['223.45', '26.04', '61.79']],
    ['two units of one below the base', '45381x2 43239', ['160.00', '61.79']],
    ['a family ranks by all its units', '45385 45380x3 49000', ['223.45', '39.06', '125.00']],
    ['the base twice is ordinary surgery', '45378x2', ['247.01']], // 164.67 + 82.335
  ])('%s: %s', (_situation, procedures, expected) => {
    expect(pays(price(procedures))).toEqual(expected)
  })

  test('both sides of a member count once, however they are written', () => {
    const family = { multipleProcedure: '3', endoscopicBase: '31231', bilateral: '1' } as const
    const nose = pricerOf([
      { code: '31231', fee: '100.00', multipleProcedure: '2' },
      { code: '31237', fee: '200.00', ...family },
      { code: '31238', fee: '180.00', ...family },
    ])
    // 200.00 × 1.5; 180.00 − 100.00
    expect(pays(nose('31237-50 31238'))).toEqual(['300.00', '80.00'])
    expect(pays(nose('31237x2 31238'))).toEqual(['300.00', '80.00'])
  })

  test('a base that the release does not price: the family ranks as it is', () => {
    expect(pays(price('45999 45997'))).toEqual(['300.00', '200.00'])
  })

  test('reasons', () => {
    const outcome = price('45380 45385 45378')
    const reasons = [1, 2, 3].map((number) => priced(outcome, number).adjustments[0]?.reason)
    expect(reasons).toEqual([
      'Endoscopy family of 45378: only the difference to the base',
      undefined,
      'Base endoscopy of the family: included in line 2',
    ])
    expect(priced(price('45385x2')).adjustments[0]).toMatchObject({
      rule: 'pfs.endoscopy',
      reason: 'Endoscopy family of 45378: units after the first pay the difference',
    })
  })

  test('without the rule the lines rank one by one', () => {
    const contract = { name: 'Plan', rulesOff: ['pfs.endoscopy', 'pfs.multiple-surgery'] }
    expect(pays(price('45385 45380', { contract }))).toEqual(['223.45', '177.69'])
  })
})
