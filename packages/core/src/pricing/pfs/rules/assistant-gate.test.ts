import { describe, expect, test } from 'vitest'
import { pays, pricerOf, unpriced } from '../../../../test/release-of.ts'

const price = pricerOf(
  ['0', '1', '2', '9'].map((assistant) => ({ code: `2000${assistant}`, fee: '100.00', assistant })),
)

describe('pfs.assistant-gate', () => {
  describe.each(['80', '81', '82', 'AS'])('modifier %s', (modifier) => {
    test('indicator 2 may be paid', () => {
      expect(pays(price(`20002-${modifier}`))).toEqual([modifier === 'AS' ? '13.60' : '16.00'])
    })
    test('indicator 0 needs documentation', () => {
      const line = unpriced(price(`20000-${modifier}`))
      expect(line).toMatchObject({ status: 'refused', reason: 'by-report' })
      expect(line.message).toContain('20000: an assistant is paid only if the record')
    })
    test('indicator 1 is barred by statute', () => {
      const line = unpriced(price(`20001-${modifier}`))
      const denial = { group: 'CO', carc: '54' }
      expect(line).toMatchObject({ status: 'denied', reason: 'role-not-payable', denial })
      expect(line.message).toContain('20001: by statute no assistant is ever paid')
    })
    test('indicator 9 does not apply', () => {
      const line = unpriced(price(`20009-${modifier}`))
      expect(line).toMatchObject({ status: 'refused', reason: 'modifier-not-valid' })
      expect(line.message).toContain('does not apply to it (indicator 9)')
    })
  })
  test('the surgeon is not asked', () => {
    expect(pays(price('20000 20001 20009'))).toEqual(['100.00', '100.00', '100.00'])
  })
})
