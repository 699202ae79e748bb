import { describe, expect, test } from 'vitest'
import { priced, pricerOf } from '../../../test/release-of.ts'
import type { ClaimInput } from '../../index.ts'

const price = pricerOf([
  { code: '92626', fee: '85.88' },
  { code: '99213', fee: '95.19' },
])
const NONPAR: Partial<ClaimInput> = { participation: 'nonpar' }
const UNASSIGNED: Partial<ClaimInput> = { ...NONPAR, assignment: 'unassigned' }
const METHOD_A = { positions: { limitingCharge: 'A' } } as const

describe('the limiting charge', () => {
  test.each([
    ['method B', '92626', {}, '93.83'], // 85.88 × .95 = 81.586 → 81.59; × 1.15 = 93.8285
    ['method A', '92626', METHOD_A, '93.82'], // 85.88 × 1.0925 = 93.8239
    ['method B', '99213', {}, '103.99'], // 90.43 × 1.15 = 103.9945
    ['method A', '99213', METHOD_A, '104.00'], // 95.19 × 1.0925 = 103.995075
    ['two units', '92626x2', {}, '187.66'], // 163.18 × 1.15 = 187.657
  ])('%s of %s', (_method, procedure, claim, amount) => {
    expect(priced(price(procedure, { ...NONPAR, ...claim })).limitingCharge).toBe(amount)
  })

  test('participating practitioners have none', () => {
    expect(priced(price('92626', { assignment: 'unassigned' }))).toMatchObject({
      limitingCharge: null,
      patient: { balance: '0.00' },
    })
  })

  test.each([
    ['assigned: nothing on top', NONPAR, undefined, '0.00'],
    ['unassigned: up to the limit', UNASSIGNED, undefined, '12.24'], // 93.83 − 81.59
    ['charge above the limit', UNASSIGNED, '93.84', '12.24'],
    ['charge at the limit', UNASSIGNED, '93.83', '12.24'],
    ['charge a cent below it', UNASSIGNED, '93.82', '12.23'],
    ['charge at the allowed amount', UNASSIGNED, '81.59', '0.00'],
    ['charge below it', UNASSIGNED, '80.00', '0.00'],
  ])('balance: %s', (_situation, claim, charge, balance) => {
    const { patient } = priced(price('92626', claim, charge === undefined ? [] : [{ charge }]))
    expect(patient?.balance).toBe(balance)
  })

  test.each([
    ['B', /^Method B, 115 % of the rounded.*the default, as in claims systems$/],
    ['A', /^Method A, 109\.25 % of the fee: your choice$/],
  ] as const)('the trace names method %s', (limitingCharge, reason) => {
    const line = priced(price('92626', { ...NONPAR, positions: { limitingCharge } }))
    expect(line.paymentTrace).toContainEqual(
      expect.objectContaining({
        kind: 'decision',
        rule: 'position.limiting-charge',
        label: 'Limiting charge, method',
        applied: true,
        reason: expect.stringMatching(reason),
      }),
    )
  })
})
