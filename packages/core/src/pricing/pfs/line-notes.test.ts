import { describe, expect, test } from 'vitest'
import { priced, pricerOf } from '../../../test/release-of.ts'
import { MODIFIER_NOTES, PRICING_MODIFIERS } from './modifier-effects.ts'

const price = pricerOf([
  { code: '10000', fee: '10.00', facilityNa: true },
  { code: '10001', fee: '10.00', nonfacilityNa: true },
])
const notes = (procedure: string, claim = {}) => priced(price(procedure, claim)).notes

describe('remarks that change no amount', () => {
  test('NA is neither zero nor unpriced', () => {
    expect(notes('10000', { setting: 'facility' })).toEqual([
      {
        code: 'setting-not-applicable',
        message:
          "CMS marks 10000 as rarely or never furnished in a facility setting and prints the other setting's practice expense there; this is that amount.",
      },
    ])
    expect(notes('10000')).toEqual([])
    expect(notes('10001')).toMatchObject([{ code: 'setting-not-applicable' }])
    expect(notes('10001', { setting: 'facility' })).toEqual([])
  })

  test.each(Object.entries(MODIFIER_NOTES))('%s: %s', (modifier, message) => {
    expect(message).toMatch(/^[A-Z0-9].{20,}\.$/)
    expect(notes(`10000-${modifier}`)).toEqual([{ code: `modifier-${modifier}`, message }])
    expect(PRICING_MODIFIERS.has(modifier)).toBe(false)
  })

  test('an unknown modifier is said to be unknown', () => {
    expect(notes('10000-ZZ')).toEqual([
      {
        code: 'modifier-unknown',
        message:
          'Feescope knows no price effect of modifier ZZ; the line is priced as if it were not there.',
      },
    ])
  })

  test.each(['50', 'LT', 'RT', 'AQ', '33', 'PT', 'CO', 'CQ', '59', 'XE', '78', 'FX', 'FY', 'CT'])(
    '%s is answered by a rule',
    (modifier) => {
      expect(notes(`10000-${modifier}`)).toEqual([])
    },
  )
})
