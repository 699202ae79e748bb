import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, rulesOf } from '../../../../test/release-of.ts'

const price = pricerOf([{ code: '76120', fee: '113.56' }])

describe('pfs.contract-share', () => {
  test.each([
    ['no contract', undefined, '113.56'],
    ['a contract without a share', { name: 'Plan' }, '113.56'],
    ['120 %', { name: 'Plan', percentOfMedicare: '1.20' }, '136.27'], // 113.56 × 1.2 = 136.272
    ['80 %', { name: 'Plan', percentOfMedicare: '0.8' }, '90.85'], // 113.56 × .8 = 90.848
    ['nothing', { name: 'Plan', percentOfMedicare: '0' }, '0.00'],
  ])('%s', (_situation, contract, amount) => {
    expect(pays(price('76120', contract && { contract }))).toEqual([amount])
  })
  test('the departure shows in the answer', () => {
    const outcome = price('76120', { contract: { name: 'Plan', percentOfMedicare: '1.20' } })
    expect(rulesOf(outcome)).toEqual(['pfs.contract-share'])
    expect(priced(outcome).adjustments[0]).toMatchObject({
      before: '113.56',
      after: '136.27',
      reason: 'Share of Medicare under contract Plan',
    })
    expect(priced(outcome)).toMatchObject({ patient: null, medicare: null })
  })
})
