import { describe, expect, test } from 'vitest'
import { priced, pricerOf } from '../../../test/release-of.ts'
import type { ClaimInput, LineInput } from '../../index.ts'

const price = pricerOf([
  { code: '10000', fee: '100.00' },
  { code: '10001', fee: '85.88' },
  { code: '10003', fee: '0.02' },
  { code: '97110', fee: '29.06' },
])

/** Who pays what of a line: deductible, coinsurance, payment, MIPS, sequestered, paid. */
function split(procedure: string, claim: Partial<ClaimInput> = {}, line: Partial<LineInput> = {}) {
  const { patient, medicare } = priced(price(procedure, claim, [line]))
  if (!patient || !medicare) throw new Error('no payment')
  const { deductible, coinsurance } = patient
  const { payment, mips, sequestered, paid } = medicare
  return [deductible, coinsurance, payment, mips, sequestered, paid].join(' ')
}

describe('who pays what', () => {
  test.each<[string, string, Partial<ClaimInput>, string]>([
    ['no deductible open', '10000', {}, '0.00 20.00 80.00 0.00 1.60 78.40'],
    ['part of it open', '10000', { deductible: '50.00' }, '50.00 10.00 40.00 0.00 0.80 39.20'],
    [
      'a cent less than the amount',
      '10000',
      { deductible: '99.99' },
      '99.99 0.00 0.01 0.00 0.00 0.01',
    ],
    ['all of the amount', '10000', { deductible: '100.00' }, '100.00 0.00 0.00 0.00 0.00 0.00'],
    ['more than the amount', '10000', { deductible: '283.00' }, '100.00 0.00 0.00 0.00 0.00 0.00'],
    ['coinsurance rounds half up', '10001', {}, '0.00 17.18 68.70 0.00 1.37 67.33'], // 17.176; 1.374
    ['preventive', '10000-33', { deductible: '50.00' }, '0.00 0.00 100.00 0.00 2.00 98.00'],
    ['a gain by MIPS', '10000', { mips: '1.34' }, '0.00 20.00 80.00 1.07 1.62 79.45'], // 1.072; 81.07 × 2 %
    ['a loss by MIPS', '10000', { mips: '-9' }, '0.00 20.00 80.00 -7.20 1.46 71.34'], // 72.80 × 2 % = 1.456
    [
      'no MIPS for QPs',
      '10000',
      { mips: '-9', qp: true, date: '2025-07-15' },
      '0.00 20.00 80.00 0.00 1.60 78.40',
    ],
  ])('%s', (_situation, procedure, claim, expected) => {
    expect(split(procedure, claim)).toBe(expected)
  })

  describe('sequestration', () => {
    test.each([
      ['2013-03-31', '0.00'],
      ['2013-04-01', '1.60'],
      ['2020-04-30', '1.60'],
      ['2020-05-01', '0.00'],
      ['2022-03-31', '0.00'],
      ['2022-04-01', '0.80'],
      ['2022-06-30', '0.80'],
      ['2022-07-01', '1.60'],
      ['2033-03-31', '1.60'],
      ['2033-04-01', '0.00'],
    ])('%s takes %s of 80.00', (date, taken) => {
      const { medicare } = priced(price('10000', { date }))
      expect(medicare?.sequestered).toBe(taken)
    })
  })

  describe('screening colonoscopy turned therapeutic (PT)', () => {
    test.each([
      ['2022-12-31', '20.00'],
      ['2023-01-01', '15.00'],
      ['2026-12-31', '15.00'],
      ['2027-01-01', '10.00'],
      ['2029-12-31', '10.00'],
      ['2030-01-01', '0.00'],
    ])('%s: coinsurance %s, no deductible', (date, share) => {
      expect(priced(price('10000-PT', { date, deductible: '50.00' })).patient).toMatchObject({
        deductible: '0.00',
        coinsurance: share,
      })
    })
  })

  describe('therapy by an assistant', () => {
    test.each([
      ['2021-12-31', '97110-CQ', '5.81 23.25'],
      ['2022-01-01', '97110-CQ', '5.81 19.76'], // 23.25 × .85 = 19.7625
      ['2026-07-15', '97110-CO', '5.81 19.76'],
      ['2026-07-15', '97110-GP', '5.81 23.25'],
    ])('%s %s: coinsurance and payment %s', (date, procedure, expected) => {
      const { patient, medicare } = priced(price(procedure, { date }))
      expect(`${patient?.coinsurance} ${medicare?.payment}`).toBe(expected)
    })
  })

  test('the deductible is used up line by line', () => {
    const outcome = price('10000 10001 10000', { deductible: '150.00' })
    const taken = [1, 2, 3].map((number) => priced(outcome, number).patient?.deductible)
    expect(taken).toEqual(['100.00', '50.00', '0.00'])
  })

  test('preventive lines leave the deductible open', () => {
    const outcome = price('10000-33 10000', { deductible: '150.00' })
    expect(priced(outcome, 2).patient?.deductible).toBe('100.00')
  })

  test('the patient’s total adds up', () => {
    const outcome = price('10000', { deductible: '50.00' })
    expect(priced(outcome).patient).toEqual({
      deductible: '50.00',
      coinsurance: '10.00',
      balance: '0.00',
      total: '60.00',
    })
  })

  test('under a contract the plan decides', () => {
    expect(priced(price('10000', { contract: { name: 'Plan' } }))).toMatchObject({
      patient: null,
      medicare: null,
      limitingCharge: null,
    })
  })
})
