import { describe, expect, test } from 'vitest'
import { pays, pricerOf, unpriced } from '../../../../test/release-of.ts'

const price = pricerOf(
  ['0', '1', '2', '9'].map((indicator) => ({
    code: `3000${indicator}`,
    fee: '100.00',
    coSurgeons: indicator,
  })),
)

describe('pfs.co-surgeon-gate', () => {
  test('indicator 0 is not permitted', () => {
    const line = unpriced(price('30000-62'))
    const denial = { group: 'CO', carc: '54' }
    expect(line).toMatchObject({ status: 'denied', reason: 'role-not-payable', denial })
    expect(line.message).toContain('30000: two surgeons are not permitted (indicator 0)')
  })
  test.each(['1', '2'])('indicator %s passes the gate', (indicator) => {
    expect(pays(price(`3000${indicator}-62`))).toEqual(['62.50'])
  })
  test('indicator 9 does not apply', () => {
    const line = unpriced(price('30009-62'))
    expect(line).toMatchObject({ status: 'refused', reason: 'modifier-not-valid' })
    expect(line.message).toContain('co-surgery does not apply to it (indicator 9)')
  })
  test('without the modifier nobody asks', () => {
    expect(pays(price('30000 30009'))).toEqual(['100.00', '100.00'])
  })
})
