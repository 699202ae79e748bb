import { describe, expect, test } from 'vitest'
import { pays, pricerOf, unpriced } from '../../../../test/release-of.ts'

const price = pricerOf(
  ['0', '1', '2', '9'].map((indicator) => ({
    code: `4000${indicator}`,
    fee: '100.00',
    team: indicator,
  })),
)

describe('pfs.team-surgeon-gate', () => {
  test('indicator 0 is not permitted', () => {
    const line = unpriced(price('40000-66'))
    const denial = { group: 'CO', carc: '54' }
    expect(line).toMatchObject({ status: 'denied', reason: 'role-not-payable', denial })
    expect(line.message).toContain('40000: a surgical team is not permitted (indicator 0)')
  })
  test.each(['1', '2'])('indicator %s passes the gate', (indicator) => {
    expect(pays(price(`4000${indicator}-66`))).toEqual(['by-report'])
  })
  test('indicator 9 does not apply', () => {
    const line = unpriced(price('40009-66'))
    expect(line).toMatchObject({ status: 'refused', reason: 'modifier-not-valid' })
    expect(line.message).toContain('team surgery does not apply to it (indicator 9)')
  })
  test('without the modifier nobody asks', () => {
    expect(pays(price('40000 40009'))).toEqual(['100.00', '100.00'])
  })
})
