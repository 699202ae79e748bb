import { describe, expect, test } from 'vitest'
import { pays, pricerOf, unpriced } from '../../../../test/release-of.ts'
import type { ProviderType } from '../../../index.ts'

const price = pricerOf([
  { code: '97110', fee: '29.06', pctc: '7' },
  { code: '99213', fee: '95.19' },
])

describe('pfs.therapy-provider-and-place', () => {
  test.each(['19', '21', '22', '23'])('a therapist at place of service %s', (pos) => {
    for (const provider of ['pt', 'ot', 'slp'] satisfies ProviderType[]) {
      const line = unpriced(price('97110', { pos, provider }))
      expect(line.reason).toBe('no-price-in-setting')
      expect(line.message).toContain(`97110 at place of service ${pos}: the hospital is paid`)
    }
  })

  test.each([
    ['in an office', '97110', { pos: '11', provider: 'pt' }, '29.06'],
    ['a physician in a hospital', '97110', { pos: '22' }, '29.06'],
    ['place not given', '97110', { setting: 'facility', provider: 'pt' }, '29.06'],
    ['not therapy', '99213', { pos: '22', provider: 'pt' }, '95.19'],
  ] as const)('%s pays', (_situation, procedure, claim, amount) => {
    expect(pays(price(procedure, claim))).toEqual([amount])
  })
})
