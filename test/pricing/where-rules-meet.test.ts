import { describe, expect, test } from 'vitest'
import {
  anesthesiaOf,
  pays,
  priced,
  pricerOf,
  referenceOf,
  releaseOf,
} from '../../packages/core/test/release-of.ts'
import { price } from './price.ts'

/** Where rules, contracts, anesthesia and positions meet. */

const HOSPITAL = { edits: 'off', pos: '22' } as const

describe('the limiting charge', () => {
  const on = pricerOf([{ code: '27447', fee: '100.00', assistant: '2' }])
  const nonpar = { participation: 'nonpar' } as const
  const methodA = { ...nonpar, positions: { limitingCharge: 'A' } } as const

  test('method A of an assistant is taken of the assistant’s share', () => {
    // 100.00 × .16 × 1.0925 = 17.48, not 109.25.
    expect(priced(on('27447-80', methodA)).limitingCharge).toBe('17.48')
  })
  test('method A of two units is 109.25 % of both', () => {
    const on88 = pricerOf([{ code: '92626', fee: '85.88' }])
    // 2 × 93.82; the trace says method A, the amount is method B’s.
    expect(priced(on88('92626x2', methodA)).limitingCharge).toBe('187.64')
  })
  test('does not fall with the charge', () => {
    expect(priced(on('27447', nonpar, [{ charge: '50.00' }])).limitingCharge).toBe('109.25')
  })
})

describe('contracts', () => {
  test('a fee agreed for a whole test is not replaced by Medicare’s component fees', () => {
    const contract = { name: 'P', fees: [{ code: '74176', amount: '50.00', from: '2026-01-01' }] }
    const [one] = price('74176', { edits: 'off', contract }).lines
    expect(one).toMatchObject({ allowed: '50.00' })
    const { total } = price('74176x2', { edits: 'off', contract })
    // A second unit cannot make two cost more than twice one.
    expect(Number(total)).toBeLessThanOrEqual(100)
  })
  describe('a fee agreed by contract is not cut by rules that need Medicare’s parts of it', () => {
    const from = '2026-01-01'
    const agree = (
      ...fees: { code: string; modifier?: string; amount: string; from?: string }[]
    ) => ({
      edits: 'off' as const,
      contract: { name: 'P', fees: fees.map((fee) => ({ from, ...fee })) },
    })
    const allowed = (procedures: string, options: object) =>
      price(procedures, options).lines.map((line) =>
        line.status === 'priced' ? line.allowed : line.status,
      )

    test('film', () => {
      const fees = [
        { code: '71046', amount: '40.00' },
        { code: '71046', modifier: 'TC', amount: '30.00' },
      ]
      expect(allowed('71046-FX', agree(...fees))).toEqual(['40.00'])
      expect(allowed('71046-TC-FX', agree(...fees))).toEqual(['30.00'])
    })
    test('the OPPS cap', () => {
      // Medicare's 141.42 is capped at 127.09 there; the contract agreed more.
      const agreed = agree({ code: '93990', modifier: 'TC', amount: '900.00', from: '2025-01-01' })
      const boston = { ...agreed, date: '2025-07-15', locality: '14212-01' }
      expect(allowed('93990-TC', boston)).toEqual(['900.00'])
    })
    test('therapy after the first unit', () => {
      // Medicare would pay 22.21 for the second unit, more than the contract agreed.
      expect(allowed('97110x2', agree({ code: '97110', amount: '20.00' }))).toEqual(['40.00'])
    })
    test('imaging of one session', () => {
      const fees = [
        { code: '70553', amount: '300.00' },
        { code: '72148', amount: '200.00' },
      ]
      expect(allowed('70553 72148', agree(...fees))).toEqual(['300.00', '200.00'])
    })
    test('the base of an endoscopy family is the contract’s too', () => {
      const fees = [
        { code: '45385', amount: '500.00' },
        { code: '45380', amount: '400.00' },
        { code: '45378', amount: '350.00' },
      ]
      // 400.00 − 350.00 for the second; with Medicare's base it would be 400.00 − 164.67.
      expect(allowed('45385 45380', agree(...fees))).toEqual(['500.00', '50.00'])
    })
    test('standard surgery is ranked and halved: that needs no parts', () => {
      const fees = [
        { code: '11042', amount: '100.00' },
        { code: '20610', amount: '80.00' },
      ]
      expect(allowed('11042 20610', agree(...fees))).toEqual(['100.00', '40.00'])
    })
  })
  test('shares of more than four decimals are refused: stacked ones could not be kept exactly', () => {
    const parameters = { 'pfs.assistant-percent': '0.123457' }
    const contract = { name: 'P', parameters }
    expect(() => price('27447-80', { ...HOSPITAL, contract })).toThrow(/at most 4 decimals/)
  })
})

describe('anesthesia', () => {
  const release = releaseOf([
    { code: '00790', status: 'J' },
    { code: '96523', fee: '25.00', status: 'T' },
  ])
  const anesthesia = anesthesiaOf({ standard: 20_000_000, qp: null })
  const on = pricerOf(referenceOf([release], { anesthesia }))
  const lines = [{ minutes: 150, baseUnits: 10 }] // 20 × 20.00 = 400.00

  test('a non-participating practitioner is allowed 95 %', () => {
    expect(pays(on('00790-AA', { participation: 'nonpar' }, lines))).toEqual(['380.00'])
  })
  test.each([
    ['GY', 'not-covered'],
    ['GZ', 'not-medically-necessary'],
  ])('%s denies the line', (modifier, reason) => {
    expect(pays(on(`00790-AA-${modifier}`, {}, lines))).toEqual([reason])
  })
  test('a contract’s share of Medicare applies', () => {
    const contract = { name: 'P', percentOfMedicare: '1.20' }
    expect(pays(on('00790-AA', { contract }, lines))).toEqual(['480.00'])
  })
  test('a contract’s own fee applies', () => {
    const fees = [{ code: '00790', amount: '500.00', from: '2026-01-01' }]
    expect(pays(on('00790-AA', { contract: { name: 'P', fees } }, lines))).toEqual(['500.00'])
  })
  test.each([
    ['on its first day', { from: '2026-07-15' }, '500.00'],
    ['on its last day', { from: '2026-01-01', to: '2026-07-15' }, '500.00'],
    ['before it begins', { from: '2026-07-16' }, '400.00'],
    ['after it ended', { from: '2026-01-01', to: '2026-07-14' }, '400.00'],
    ['of another code', { from: '2026-01-01', code: '00100' }, '400.00'],
    ['of a component', { from: '2026-01-01', modifier: '26' as const }, '400.00'],
  ])('a contract’s own fee %s', (_situation, fee, amount) => {
    const fees = [{ code: '00790', amount: '500.00', ...fee }]
    const claim = { date: '2026-07-15', contract: { name: 'P', fees } }
    expect(pays(on('00790-AA', claim, lines))).toEqual([amount])
  })
  test('a status T code is bundled into it', () => {
    expect(pays(on('00790-AA 96523', {}, lines))).toEqual(['400.00', 'bundled'])
  })
})

describe('positions', () => {
  test.each([
    ['rounding', '27447-50-80', { rounding: 'stepwise' }],
    ['imaging-rank', '70496 70498', { imagingRank: 'capped' }],
  ] as const)('position.%s is named in the trace', (name, procedures, positions) => {
    const outcome = price(procedures, { edits: 'off', positions })
    const rules = outcome.lines.flatMap(({ trace }) =>
      trace.map((step) => (step.kind === 'decision' ? step.rule : '')),
    )
    expect(rules).toContain(`position.${name}`)
  })
})
