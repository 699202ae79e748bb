import { describe, expect, test } from 'vitest'
import { pays, pricerOf, unpriced } from '../../../../test/release-of.ts'

const price = pricerOf([{ code: '45378', fee: '378.10' }])

describe('pfs.facility-only-modifiers', () => {
  test.each(['73', '74'])('%s is not a practitioner’s modifier', (modifier) => {
    const line = unpriced(price(`45378-${modifier}`))
    expect(line).toMatchObject({ status: 'refused', reason: 'modifier-not-valid' })
    expect(line.message).toContain('45378: 73 and 74 are for ASC and hospital claims')
  })
  test('without them the code pays', () => {
    expect(pays(price('45378'))).toEqual(['378.10'])
  })
})
