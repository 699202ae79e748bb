import { describe, expect, test } from 'vitest'
import { pays, pricerOf, rulesOf, splitTest } from '../../../../test/release-of.ts'

const price = pricerOf([
  { code: '99214', fee: '135.61', bilateral: '1' },
  ...splitTest(
    '70001',
    { professional: '10.00', technical: '40.00' },
    { multipleProcedure: '4', imagingFamily: '88' },
  ),
])

describe('pfs.lesser-of-charge', () => {
  test.each([
    ['no charge', '99214', undefined, '135.61'],
    ['a cent below the fee', '99214', '135.60', '135.60'],
    ['equal', '99214', '135.61', '135.61'],
    ['a cent above', '99214', '135.62', '135.61'],
    ['zero', '99214', '0.00', '0.00'],
    ['the charge is for all units', '99214x3', '300.00', '300.00'], // 3 × 135.61 = 406.83
    ['both sides', '99214-50', '200.00', '200.00'], // 203.42
    ['several parts', '70001x2', '70.00', '70.00'], // 10 + 40 + 9.50 + 20 = 79.50
    ['several parts, charge above', '70001x2', '79.51', '79.50'],
  ])('%s: %s charged %s → %s', (_situation, procedure, charge, amount) => {
    const extras = charge === undefined ? [] : [{ charge }]
    expect(pays(price(procedure, {}, extras))).toEqual([amount])
  })

  test('after all shares: 85 % of 135.61 is 115.27', () => {
    expect(pays(price('99214', { provider: 'np' }, [{ charge: '115.28' }]))).toEqual(['115.27'])
    expect(pays(price('99214', { provider: 'np' }, [{ charge: '115.26' }]))).toEqual(['115.26'])
  })

  test('names itself only where it lowers the amount', () => {
    expect(rulesOf(price('99214', {}, [{ charge: '135.60' }]))).toEqual(['pfs.lesser-of-charge'])
    expect(rulesOf(price('99214', {}, [{ charge: '135.61' }]))).toEqual([])
  })

  test('a contract may leave charges aside', () => {
    const contract = { name: 'Plan', rulesOff: ['pfs.lesser-of-charge'] }
    expect(pays(price('99214', { contract }, [{ charge: '1.00' }]))).toEqual(['135.61'])
  })
})
