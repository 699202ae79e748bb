import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, rulesOf, splitTest } from '../../../../test/release-of.ts'

/** Technical fee 200.00; the OPPS pays `cap` cents for it in an office. */
const capped = (code: string, cap: number, fields = {}) =>
  splitTest(code, { professional: '50.00', technical: '200.00' }, fields).map((row) =>
    row.modifier === '26'
      ? row
      : {
          ...row,
          // The whole row holds the professional practice expense besides.
          oppsPeNonfacility: cap - 100 + (row.modifier === '' ? 5_000 : 0),
          oppsPeFacility: 10_000,
          oppsMp: 100,
        },
  )
const imaging = { multipleProcedure: '4', imagingFamily: '88' } as const
const price = pricerOf([
  ...capped('71001', 15_000, { bilateral: '3' }),
  ...capped('71002', 20_000),
  ...capped('71003', 19_999),
  ...capped('71004', 25_000),
  ...capped('71011', 15_000, imaging),
  ...capped('71012', 9_000, { ...imaging, bilateral: '3' }),
  ...splitTest('71013', { professional: '10.00', technical: '300.00' }, imaging),
  ...splitTest('71014', { professional: '10.00', technical: '900.00' }, imaging),
  // Only malpractice is printed: 2.00.
  ...splitTest(
    '71005',
    { professional: '50.00', technical: '200.00' },
    { oppsPeNonfacility: 0, oppsPeFacility: 0, oppsMp: 200 },
  ),
  ...capped('70021', 15_000, { multipleProcedure: '6' }),
  ...splitTest('70022', { professional: '10.00', technical: '300.00' }, { multipleProcedure: '6' }),
])

describe('pfs.opps-cap', () => {
  test.each([
    ['technical component above the cap', '71001-TC', '150.00'],
    ['whole service above the cap', '71001', '200.00'], // 50 + 150
    ['the interpretation is never capped', '71001-26', '50.00'],
    ['equal to the cap', '71002', '250.00'],
    ['a cent above the cap', '71003', '249.99'],
    ['below the cap', '71004', '250.00'],
    ['a cap of malpractice alone', '71005-TC', '2.00'],
    ['two units', '71001x2', '400.00'],
    ['both sides: the cap counts twice', '71001-50', '400.00'],
    ['film: the cut comes first', '71001-FX', '200.00'], // 160.00 is still above 150.00
    ['film: cut below the cap', '71003-FX', '210.00'], // 50 + 160
    ['film: technical component', '71001-TC-FX', '150.00'],
  ])('%s: %s → %s', (_situation, procedure, amount) => {
    expect(pays(price(procedure))).toEqual([amount])
  })

  test('the setting has its own cap', () => {
    // 100.00 + 1.00 of malpractice; the whole row lists 100.00 + 1.00 too.
    expect(pays(price('71001-TC', { setting: 'facility' }))).toEqual(['101.00'])
  })

  describe('after a multiple-procedure reduction', () => {
    test.each([
      ['the reduced amount is below the cap', '71013-TC 71011-TC', ['300.00', '100.00']],
      ['the reduced amount is above the cap', '71013-TC 71012-TC', ['300.00', '90.00']],
      ['within whole services', '71013 71011', ['309.50', '150.00']], // 9.50 + 300; 50 + 100
      ['within a whole service, above the cap', '71013 71012', ['309.50', '140.00']], // 50 + 90
      ['both sides of it rank first', '71013 71012-50', ['159.50', '280.00']], // 9.50 + 150; 100 + 2 × 90
      ['both sides, reduced: the cap counts twice', '71014 71012-50', ['909.50', '280.00']], // 100 + 180
      ['a cut does not lower the cap', '71014 71012-FX', ['909.50', '130.00']], // 50 + 200 × .8 × .5
      ['the unreduced first is capped as a whole', '71011', ['200.00']],
      ['units of the highest', '71011-TCx2', ['250.00']], // 150 + 100
      [
        'cardiovascular: 75 % of 200.00 is the cap itself',
        '70022-TC 70021-TC',
        ['300.00', '150.00'],
      ],
      ['cardiovascular whole', '70022 70021', ['310.00', '200.00']],
    ])('%s: %s', (_situation, procedures, expected) => {
      expect(pays(price(procedures))).toEqual(expected)
    })
  })

  test('names itself only where it caps', () => {
    expect(rulesOf(price('71001'))).toEqual(['pfs.opps-cap'])
    expect(priced(price('71001')).adjustments[0]?.reason).toBe(
      'The OPPS amount is lower and caps the technical component',
    )
    expect(rulesOf(price('71002'))).toEqual([])
    expect(rulesOf(price('71004'))).toEqual([])
  })

  test('a contract may leave the cap out', () => {
    const contract = { name: 'Plan', rulesOff: ['pfs.opps-cap'] }
    expect(pays(price('71001', { contract }))).toEqual(['250.00'])
  })
})
