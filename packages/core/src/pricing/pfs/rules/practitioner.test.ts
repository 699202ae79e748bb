import { describe, expect, test } from 'vitest'
import { pays, pricerOf, rulesOf, unpriced } from '../../../../test/release-of.ts'
import { PROVIDER_TYPES } from '../../../index.ts'

const price = pricerOf([{ code: '99213', fee: '95.19', assistant: '2' }])

const SHARES: Readonly<Record<string, string>> = {
  np: '80.91', // 95.19 × .85 = 80.9115
  pa: '80.91',
  cns: '80.91',
  rd: '80.91',
  lcsw: '71.39', // 95.19 × .75 = 71.3925
  mft: '71.39',
  mhc: '71.39',
}

describe('pfs.practitioner', () => {
  test.each(PROVIDER_TYPES)('%s', (provider) => {
    const outcome = price('99213', { provider })
    const share = SHARES[provider]
    expect(pays(outcome)).toEqual([share ?? '95.19'])
    expect(rulesOf(outcome)).toEqual(share === undefined ? [] : ['pfs.practitioner'])
  })

  test.each([
    ['nurse-midwife before 2011', 'cnm', '2010-12-31', '61.87'], // 95.19 × .65 = 61.8735
    ['nurse-midwife from 2011', 'cnm', '2011-01-01', '95.19'],
    ['counselor before 2024', 'mhc', '2023-12-31', 'not-covered'],
    ['counselor from 2024', 'mhc', '2024-01-01', '71.39'],
    ['family therapist before 2024', 'mft', '2023-12-31', 'not-covered'],
    ['nurse practitioner before 1998', 'np', '1997-12-31', 'not-covered'],
    ['nurse practitioner from 1998', 'np', '1998-01-01', '80.91'],
    ['dietitian before 2002', 'rd', '2001-12-31', 'not-covered'],
    ['dietitian from 2002', 'rd', '2002-01-01', '80.91'],
  ] as const)('%s', (_situation, provider, date, expected) => {
    expect(pays(price('99213', { provider, date }))).toEqual([expected])
  })

  test('the refusal says who and when', () => {
    const line = unpriced(price('99213', { provider: 'mft', date: '2023-12-31' }))
    expect(line.message).toBe(
      '99213: Medicare paid no mft on 2023-12-31 (Marriage and family therapist, mental health counselor).',
    )
  })

  test('AS already holds the 85 %', () => {
    expect(pays(price('99213-AS', { provider: 'np' }))).toEqual(['12.95']) // 95.19 × .136
  })
})
