import { describe, expect, test } from 'vitest'
import {
  anesthesiaOf,
  baseUnitsOf,
  pays,
  priced,
  pricerOf,
  referenceOf,
  releaseOf,
  unpriced,
} from '../../../test/release-of.ts'
import type { ClaimInput, LineInput } from '../../index.ts'

const release = releaseOf([
  { code: '00790', status: 'J' },
  { code: '00840', status: 'J' },
  { code: '01967', status: 'J' },
  { code: '01968', status: 'J' },
  { code: '99213', fee: '95.19' },
])
const localities = [{ work: 1000, pe: 869, mp: 575 }]
const anesthesia = anesthesiaOf(
  { standard: 20_497_600, qp: 20_599_800 },
  { '10112-00': { standard: 1931, qp: 1941 } },
)
const baseUnits = baseUnitsOf({ '00790': 7, '00840': 6, '01967': 5, '01968': 2 })
const held = referenceOf([release], { localities, anesthesia, baseUnits })
const price = pricerOf(held)
const minutes = (...list: readonly number[]): readonly Partial<LineInput>[] =>
  list.map((each) => ({ minutes: each }))

describe('anesthesia', () => {
  test.each([
    ['AA', '272.62'], // (7 + 6.3) × 20.4976 = 272.61808
    ['QZ', '272.62'],
    ['QK', '136.31'], // half: 136.30904
    ['QY', '136.31'],
    ['QX', '136.31'],
    ['AD', '61.49'], // 3 × 20.4976 = 61.4928
  ])('95 minutes of 00790-%s', (modifier, amount) => {
    const outcome = price(`00790-${modifier}`, {}, minutes(95))
    expect(pays(outcome)).toEqual([amount])
    expect(priced(outcome)).toMatchObject({
      row: '00790',
      rvu: null,
      adjustments: [],
      anesthesiaUnits: modifier === 'AD' ? { base: '3', time: '0.0' } : { base: '7', time: '6.3' },
    })
  })

  test('AD: one unit more for presence at induction, time does not count', () => {
    const present = [{ presentAtInduction: true }]
    expect(pays(price('00790-AD', {}, present))).toEqual(['81.99']) // 4 × 20.4976 = 81.9904
    expect(priced(price('00790-AD', {}, present)).anesthesiaUnits?.base).toBe('4')
    expect(pays(price('00790-AA', {}, [{ ...present[0], minutes: 95 }]))).toEqual(['272.62'])
  })

  test.each([
    [0, '0.0'],
    [1, '0.1'], // .0667
    [7, '0.5'], // .4667
    [15, '1.0'],
    [17, '1.1'], // 1.1333
    [95, '6.3'], // 6.3333
    [96, '6.4'],
  ])('%i minutes are %s units', (time, units) => {
    expect(priced(price('00790-AA', {}, minutes(time))).anesthesiaUnits?.time).toBe(units)
  })

  test('position: two decimals', () => {
    const positions = { anesthesiaTimeDecimals: 2 } as const
    const line = priced(price('00790-AA', { positions }, minutes(17)))
    expect(line.anesthesiaUnits?.time).toBe('1.13')
    expect(line.allowed).toBe('166.65') // 8.13 × 20.4976 = 166.645488
    expect(line.trace).toContainEqual(
      expect.objectContaining({
        rule: 'position.anesthesia-time-decimals',
        label: 'Decimals of time units',
        applied: true,
        reason: 'Two decimals: your choice; contractors now keep one',
      }),
    )
    const usual = priced(price('00790-AA', {}, minutes(17)))
    expect(usual.trace.some(({ kind }) => kind === 'decision')).toBe(false)
  })

  test.each<[string, Partial<ClaimInput>, string]>([
    ['national', {}, '272.62'],
    ['national, QP', { qp: true }, '273.98'], // 13.3 × 20.5998 = 273.97734
    ['a locality', { locality: '10112-00' }, '256.82'], // 13.3 × 19.31 = 256.823
    ['a locality, QP', { locality: '10112-00', qp: true }, '258.15'], // 13.3 × 19.41 = 258.153
  ])('conversion factor: %s', (_situation, claim, amount) => {
    expect(pays(price('00790-AA', claim, minutes(95)))).toEqual([amount])
  })

  test('a year without a QP factor uses the one there is', () => {
    const single = anesthesiaOf(
      { standard: 20_317_800, qp: null },
      { '10112-00': { standard: 1931, qp: null } },
    )
    const on = pricerOf(referenceOf([release], { localities, anesthesia: single, baseUnits }))
    expect(pays(on('00790-AA', { qp: true }, minutes(95)))).toEqual(['270.23']) // 13.3 × 20.3178
    expect(pays(on('00790-AA', { qp: true, locality: '10112-00' }, minutes(95)))).toEqual([
      '256.82',
    ])
  })

  test.each([
    ['below', '272.61', '272.61'],
    ['equal', '272.62', '272.62'],
    ['above', '272.63', '272.62'],
  ])('a charge %s the amount', (_situation, charge, amount) => {
    expect(pays(price('00790-AA', {}, [{ minutes: 95, charge }]))).toEqual([amount])
  })

  describe('base units', () => {
    const without = pricerOf(referenceOf([release], { localities, anesthesia }))
    test('held ones count, whatever is given', () => {
      expect(pays(price('00790-AA', {}, [{ minutes: 95, baseUnits: 10 }]))).toEqual(['272.62'])
    })
    test('given ones stand in where none are held', () => {
      expect(pays(without('00790-AA', {}, [{ minutes: 95, baseUnits: 7 }]))).toEqual(['272.62'])
    })
    test('given ones stand in for a code that the held table lacks', () => {
      const other = referenceOf([release], { anesthesia, baseUnits: baseUnitsOf({ '00840': 6 }) })
      expect(pays(pricerOf(other)('00790-AA', {}, [{ minutes: 95, baseUnits: 7 }]))).toEqual([
        '272.62',
      ])
      expect(pays(pricerOf(other)('00790-AA', {}, minutes(95)))).toEqual([
        'anesthesia-data-not-held',
      ])
    })
    test('neither held nor given', () => {
      const line = unpriced(without('00790-AA', {}, minutes(95)))
      expect(line.reason).toBe('anesthesia-data-not-held')
      expect(line.message).toContain("00790: CMS's anesthesia base unit file is not held")
      expect(line.message).toContain('give the base units with the line')
    })
    test('AD needs none', () => {
      expect(pays(without('00790-AD'))).toEqual(['61.49'])
    })
  })

  describe('what is missing', () => {
    test('who gave it', () => {
      const line = unpriced(price('00790', {}, minutes(95)))
      expect(line).toMatchObject({ status: 'refused', reason: 'anesthesia-incomplete' })
      expect(line.message).toContain('00790: say who gave the anesthesia with AA')
    })
    test('who gave it, beside a modifier that changes nothing', () => {
      expect(pays(price('00790-QS', {}, minutes(95)))).toEqual(['anesthesia-incomplete'])
      expect(pays(price('00790-QS-QK', {}, minutes(95)))).toEqual(['136.31'])
    })
    test('the time', () => {
      const line = unpriced(price('00790-AA'))
      expect(line.reason).toBe('anesthesia-incomplete')
      expect(line.message).toContain('give the anesthesia time in minutes')
    })
    test('the factors', () => {
      const on = pricerOf(referenceOf([release]))
      const line = unpriced(on('00790-AA', {}, minutes(95)))
      expect(line.reason).toBe('anesthesia-data-not-held')
      expect(line.message).toContain('No anesthesia conversion factor file (ANES) is held')
    })
    test('the factor of a locality', () => {
      const other = [...localities, { work: 1000, pe: 1000, mp: 1000, mac: '13202', number: '01' }]
      const on = pricerOf(referenceOf([release], { localities: other, anesthesia, baseUnits }))
      const line = unpriced(on('00790-AA', { locality: '13202-01' }, minutes(95)))
      expect(line.message).toBe('00790: ANES9999 has no conversion factor for locality 13202-01.')
    })
  })

  describe('several procedures under one anesthetic', () => {
    test('the most base units with the total time', () => {
      const outcome = price('00840-AA 00790-AA', {}, minutes(45, 50))
      expect(pays(outcome)).toEqual(['bundled', '272.62'])
      expect(unpriced(outcome).message).toBe(
        '00840: paid with line 2, 00790, which has the most base units; its time is added there.',
      )
      expect(priced(outcome, 2).trace).toContainEqual(
        expect.objectContaining({
          rule: 'anesthesia.combined',
          label: 'Several procedures under one anesthetic',
          applied: true,
          reason: 'The most base units of lines 1, 2, with their total time',
        }),
      )
    })
    test('the time of one is missing', () => {
      const outcome = price('00790-AA 00840-AA', {}, minutes(45))
      expect(pays(outcome)).toEqual(['anesthesia-incomplete', 'bundled'])
    })
    test('an add-on is paid besides', () => {
      const outcome = price('01967-AA 01968-AA', {}, minutes(60, 30))
      expect(pays(outcome)).toEqual(['184.48', '81.99']) // 9 and 4 × 20.4976
    })
    test.each(['01953', '01968', '01969'])('%s is an add-on', (code) => {
      const rows = releaseOf(['00790', code].map((each) => ({ code: each, status: 'J' })))
      const on = pricerOf(referenceOf([rows], { anesthesia }))
      const lines = [
        { minutes: 95, baseUnits: 7 },
        { minutes: 30, baseUnits: 2 },
      ]
      expect(pays(on(`00790-AA ${code}-AA`, {}, lines))).toEqual(['272.62', '81.99'])
    })
    test('two and an add-on', () => {
      const outcome = price('00790-AA 01968-AA 00840-AA', {}, minutes(45, 30, 50))
      expect(pays(outcome)).toEqual(['272.62', '81.99', 'bundled'])
    })
    test('given base units rank too', () => {
      const on = pricerOf(referenceOf([release], { localities, anesthesia }))
      const lines = [
        { minutes: 45, baseUnits: 6 },
        { minutes: 50, baseUnits: 7 },
      ]
      expect(pays(on('00840-AA 00790-AA', {}, lines))).toEqual(['bundled', '272.62'])
      expect(pays(on('00840-AA 00790-AA', {}, [{ minutes: 45 }, lines[1] ?? {}]))).toEqual([
        'bundled',
        '272.62',
      ])
    })
  })

  test('other services are priced beside it, in the order of the claim', () => {
    const outcome = price('99213 00790-AA 99213', {}, [{}, { minutes: 95 }])
    expect(pays(outcome)).toEqual(['95.19', '272.62', '95.19'])
    expect(outcome.total).toBe('463.00')
  })
})
