import { describe, expect, test } from 'vitest'
import { priced, pricerOf } from '../../../test/release-of.ts'
import { MODIFIER_NOTES, PRICING_MODIFIERS } from './modifier-effects.ts'

const price = pricerOf([
  { code: '10000', fee: '10.00', facilityNa: true },
  { code: '10001', fee: '10.00', nonfacilityNa: true },
  { code: '71046', fee: '10.00' },
  { code: '74176', fee: '10.00' },
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

  test('anatomic modifiers name the body part', () => {
    const anatomic =
      'E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LC LD LM RC RI'
    for (const modifier of anatomic.split(' ')) {
      expect(notes(`10000-${modifier}`)).toMatchObject([
        { code: `modifier-${modifier}`, message: expect.stringContaining('names the body part') },
      ])
    }
  })

  test('what a rule or a row answers to needs no remark', () => {
    const answered =
      '26 TC 50 52 53 54 55 56 62 66 78 80 81 82 AS FX FY CT LT RT CO CQ GY GZ 73 74 33 PT AQ 59 XE AA AD QK QX QY QZ'
    expect([...PRICING_MODIFIERS].toSorted()).toEqual(answered.split(' ').toSorted())
    for (const modifier of ['50', 'LT', 'AQ', '33', 'PT', 'CO', 'CQ', '59', 'XE', '78']) {
      expect(notes(`10000-${modifier}`)).toEqual([])
    }
    expect([...notes('71046-FX'), ...notes('71046-FY'), ...notes('74176-CT')]).toEqual([])
  })

  test.each([
    ['10000-FX', 'FX is for x-rays; 10000 is none, so nothing is cut for it.'],
    ['74176-FY', 'FY is for x-rays; 74176 is none, so nothing is cut for it.'],
    ['71046-CT', 'CT is for CT codes; 71046 is none, so nothing is cut for it.'],
  ])('an imaging modifier on another kind of service: %s', (procedure, message) => {
    expect(notes(procedure)).toEqual([{ code: 'modifier-not-about-code', message }])
  })
})
