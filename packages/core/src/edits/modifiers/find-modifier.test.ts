import { describe, expect, it } from 'vitest'
import { findModifier, isAmbulanceTrip, MODIFIERS } from './find-modifier.ts'

describe('the list of modifiers', () => {
  it('has each modifier once, in order, well-formed', () => {
    const codes = MODIFIERS.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect([...codes].sort()).toEqual(codes)
    expect(codes.filter((code) => !/^[0-9A-Z]{2}$/.test(code))).toEqual([])
  })
  it('has dates that are dates, and no modifier ends before it begins', () => {
    for (const { added, ended } of MODIFIERS) {
      if (added !== null) expect(added).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      if (added !== null && ended !== null) expect(ended >= added).toBe(true)
    }
  })
  it('says of each what it means', () => {
    expect(MODIFIERS.filter(({ meaning }) => meaning.length < 5)).toEqual([])
  })
  it('knows CPT and HCPCS modifiers', () => {
    expect(findModifier('59')?.kind).toBe('distinct')
    expect(findModifier('XE')).toMatchObject({ kind: 'distinct', added: '2015-01-01' })
    expect(findModifier('LM')).toMatchObject({ kind: 'anatomic', added: '2013-01-01' })
    expect(findModifier('ZC')?.ended).toBe('2018-03-31')
    expect(findModifier('00')).toBeUndefined()
  })
})

describe('ambulance trips', () => {
  it.each([
    ['RH', 'A0428', true],
    ['SX', 'A0427', true],
    ['QX', 'A0427', false],
    ['RH', '99213', false],
  ])('%s on %s: %s', (modifier, code, is) => expect(isAmbulanceTrip(modifier, code)).toBe(is))
})
