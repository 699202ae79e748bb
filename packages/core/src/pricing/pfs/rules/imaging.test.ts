import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, rulesOf, splitTest } from '../../../../test/release-of.ts'

const imaging = { multipleProcedure: '4', imagingFamily: '88', bilateral: '0' } as const
const price = pricerOf([
  ...splitTest('71001', { professional: '100.00', technical: '500.00' }, imaging),
  ...splitTest('71002', { professional: '80.00', technical: '400.00' }, imaging),
  ...splitTest('71003', { professional: '120.00', technical: '100.00' }, imaging),
  // Capped to 150.00, though its fee is the highest of all.
  ...splitTest(
    '71004',
    { professional: '60.00', technical: '600.00' },
    { ...imaging, oppsPeNonfacility: 15_000, oppsPeFacility: 15_000 },
  ).map((row) =>
    row.modifier === '' ? { ...row, oppsPeNonfacility: 21_000, oppsPeFacility: 21_000 } : row,
  ),
  { code: '71005', fee: '50.00', pctc: '2', ...imaging },
  { code: '71006', fee: '700.00', pctc: '3', ...imaging },
  { code: '71007', fee: '70.00', pctc: '0', ...imaging },
  ...splitTest('71046', { professional: '10.00', technical: '20.00' }),
])

describe('pfs.imaging', () => {
  describe('components rank apart', () => {
    test.each([
      ['alone', '71001', ['600.00']],
      ['whole services', '71001 71002', ['600.00', '276.00']], // 80 × .95 + 400 × .5
      ['in the other order', '71002 71001', ['276.00', '600.00']],
      ['professional components', '71001-26 71002-26', ['100.00', '76.00']],
      ['technical components', '71001-TC 71002-TC', ['500.00', '200.00']],
      [
        'one has the higher technical, the other the higher professional',
        '71001 71003',
        ['595.00', '170.00'],
      ], // 95 + 500; 120 + 50
      ['whole and professional', '71001 71002-26', ['600.00', '76.00']],
      ['whole and technical', '71002 71001-TC', ['280.00', '500.00']], // 80 + 200
      ['one of each: nothing to reduce', '71001-26 71002-TC', ['100.00', '400.00']],
      ['a code that is only an interpretation', '71001 71005', ['600.00', '47.50']],
      ['a code that is only technical', '71001 71006', ['350.00', '700.00']], // 100 + 250
      ['a whole that cannot be split is left alone', '71001 71007', ['600.00', '70.00']],
      ['another family', '71001 71046', ['600.00', '30.00']],
      ['a component cut before', '71001 71002-FX', ['600.00', '236.00']], // 76 + 400 × .8 × .5
      ['three', '71001 71002 71003', ['595.00', '276.00', '170.00']],
      ['equal: the earlier in full', '71001-TC 71001-TC', ['500.00', '250.00']],
    ])('%s: %s', (_situation, procedures, expected) => {
      expect(pays(price(procedures))).toEqual(expected)
    })
  })

  describe('units', () => {
    test.each([
      ['two of one', '71001x2', ['945.00']], // 100 + 95 + 500 + 250
      ['three of one', '71001x3', ['1290.00']],
      ['two technical', '71001-TCx2', ['750.00']],
      ['two of the lower', '71001 71002x2', ['600.00', '552.00']],
      ['two of the higher', '71001x2 71002', ['945.00', '276.00']],
    ])('%s: %s', (_situation, procedures, expected) => {
      expect(pays(price(procedures))).toEqual(expected)
    })
  })

  test('both sides are one fee, whatever the units', () => {
    expect(pays(price('71001-50x2'))).toEqual(['600.00'])
    expect(pays(price('71001 71002-50x2'))).toEqual(['600.00', '276.00'])
  })

  describe('sessions', () => {
    test.each([
      ['59 is another session', '71001 71002-59', ['600.00', '480.00']],
      ['XE too', '71001 71002-XE', ['600.00', '480.00']],
      ['XS is not', '71001 71002-XS', ['600.00', '276.00']],
      ['two left in the session', '71001 71002-59 71003', ['595.00', '480.00', '170.00']],
    ])('%s: %s', (_situation, procedures, expected) => {
      expect(pays(price(procedures))).toEqual(expected)
    })
  })

  describe('dates', () => {
    test.each([
      ['2005-12-31', '1080.00'], // no reduction: 600 + 480
      ['2006-01-01', '980.00'], // technical 25 %
      ['2010-06-30', '980.00'],
      ['2010-07-01', '880.00'], // technical 50 %
      ['2011-12-31', '880.00'],
      ['2012-01-01', '860.00'], // professional 25 %
      ['2016-12-31', '860.00'],
      ['2017-01-01', '876.00'], // professional 5 %
    ])('%s: %s', (date, total) => {
      expect(price('71001 71002', { date }).total).toBe(total)
    })
  })

  describe('position: rank by the fee or by the capped fee', () => {
    // 71004 has the higher fee (600.00) but is capped to 150.00; 71002 pays 400.00.
    test('uncapped is the default', () => {
      expect(pays(price('71004-TC 71002-TC'))).toEqual(['150.00', '200.00'])
    })
    test('capped', () => {
      const positions = { imagingRank: 'capped' } as const
      // Half of 600.00 is 300.00, capped to 150.00.
      expect(pays(price('71004-TC 71002-TC', { positions }))).toEqual(['150.00', '400.00'])
      expect(pays(price('71001-TC 71002-TC', { positions }))).toEqual(['500.00', '200.00'])
    })
  })

  test('reasons', () => {
    const outcome = price('71001x2 71002')
    expect(rulesOf(outcome)).toEqual(['pfs.imaging'])
    const reasons = [1, 2].map((number) => priced(outcome, number).adjustments[0]?.reason)
    expect(reasons).toEqual([
      'Professional component, second and later imaging, units after the first; Technical component, second and later imaging, units after the first',
      'Professional component, second and later imaging; Technical component, second and later imaging',
    ])
    expect(priced(price('71001 71003')).adjustments[0]?.reason).toBe(
      'Professional component, second and later imaging',
    )
  })
})
