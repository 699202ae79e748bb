import { describe, expect, test } from 'vitest'
import { pays, pricerOf, rulesOf } from '../../../../test/release-of.ts'

const price = pricerOf([{ code: '99213', fee: '95.19' }])

describe('pfs.non-participating', () => {
  test.each([
    ['participating', { participation: 'par' }, '95.19'],
    ['non-participating', { participation: 'nonpar' }, '90.43'], // 95.19 × .95 = 90.4305
    ['and unassigned', { participation: 'nonpar', assignment: 'unassigned' }, '90.43'],
    ['after the practitioner’s share', { participation: 'nonpar', provider: 'np' }, '76.87'], // × .85 × .95
    ['not under a contract', { participation: 'nonpar', contract: { name: 'Plan' } }, '95.19'],
  ] as const)('%s', (_situation, claim, amount) => {
    const outcome = price('99213', claim)
    expect(pays(outcome)).toEqual([amount])
  })
  test('every rule of a line is kept, in order', () => {
    const claim = { participation: 'nonpar', provider: 'np' } as const
    expect(rulesOf(price('99213', claim, [{ charge: '10.00' }]))).toEqual([
      'pfs.practitioner',
      'pfs.non-participating',
      'pfs.lesser-of-charge',
    ])
  })
  test('names itself', () => {
    expect(rulesOf(price('99213', { participation: 'nonpar' }))).toEqual(['pfs.non-participating'])
  })
})
