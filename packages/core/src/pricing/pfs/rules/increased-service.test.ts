import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, rulesOf } from '../../../../test/release-of.ts'

const price = pricerOf([{ code: '27447', fee: '1159.35' }])
const contract = { name: 'Plan', parameters: { 'pfs.increased-service-percent': '1.25' } }

describe('pfs.increased-service', () => {
  test('Medicare publishes no share: the plain fee, with a remark', () => {
    const outcome = price('27447-22')
    expect(pays(outcome)).toEqual(['1159.35'])
    expect(rulesOf(outcome)).toEqual([])
    expect(priced(outcome).notes).toMatchObject([{ code: 'modifier-22' }])
  })
  test('a contract may', () => {
    const outcome = price('27447-22', { contract })
    expect(pays(outcome)).toEqual(['1449.19']) // 1,159.35 × 1.25 = 1,449.1875
    expect(rulesOf(outcome)).toEqual(['pfs.increased-service'])
    expect(pays(price('27447', { contract }))).toEqual(['1159.35'])
  })
})
