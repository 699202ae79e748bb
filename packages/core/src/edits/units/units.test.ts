import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  brief,
  check,
  DATE,
  findingsOf,
  referenceWith,
  verdictsOf,
} from '../../../test/edit-tables.ts'
import { checkClaim, type LineInput } from '../../index.ts'
import { supportUnits, unitsOfMinutes } from './support-units.ts'

const codes = ['97110', '97140', '97116', '97035', '97150', '20610']
const reference = referenceWith({ rows: codes.map((code) => ({ code })) })

/** Checks lines written `97110x2@33`: two units, 33 minutes. */
function timed(...lines: string[]) {
  const parsed = lines.map((line): LineInput => {
    const [, code = '', units = '', minutes] = /^(\w{5})x(\d+)(?:@(\d+))?$/.exec(line) ?? []
    return { code, units: Number(units), ...(minutes ? { minutes: Number(minutes) } : {}) }
  })
  return checkClaim(reference, { date: DATE, lines: parsed })
}

describe('minutes and units', () => {
  it.each([
    [7, 0],
    [8, 1],
    [22, 1],
    [23, 2],
    [37, 2],
    [38, 3],
    [52, 3],
    [53, 4],
    [127, 8],
  ])('%i minutes are %i units', (minutes, units) => {
    expect(unitsOfMinutes(minutes, 15, 8)).toBe(units)
  })
  it.each([
    // Examples of the Claims Processing Manual, chapter 5 §20.2.
    ['24 + 23 = 47 minutes: 3 units, the longer has 2', [24, 23], [2, 1]],
    ['20 + 20 = 40 minutes: 3 units, 2 and 1', [20, 20], [2, 1]],
    ['33 + 7 = 40 minutes: 3 units, 2 and 1', [33, 7], [2, 1]],
    [
      '18 + 13 + 10 + 8 = 49 minutes: 3 units, none for the shortest',
      [18, 13, 10, 8],
      [1, 1, 1, 0],
    ],
    ['7 + 7 + 7 = 21 minutes: 1 unit', [7, 7, 7], [1, 0, 0]],
  ])('%s', (_, minutes, units) => {
    const lines = minutes.map((each) => ({ minutes: each, units: 1 }))
    expect(supportUnits(lines, 15, 8)).toEqual(units)
  })
  it('the units of the lines add up to those of the total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 12 }), (minutes) => {
        const lines = minutes.map((each) => ({ minutes: each, units: 1 }))
        const total = minutes.reduce((sum, each) => sum + each, 0)
        const supported = supportUnits(lines, 15, 8).reduce((sum, each) => sum + each, 0)
        expect(supported).toBe(unitsOfMinutes(total, 15, 8))
      }),
    )
  })
})

describe('timed lines', () => {
  it.each([
    ['as many units as the minutes support pass', ['97110x2@33', '97140x1@7'], []],
    ['one more is denied', ['97110x3@33', '97140x1@7'], ['units 1 deny']],
    ['7 minutes alone are no unit', ['97110x1@7'], ['units 1 deny']],
    ['8 minutes are one', ['97110x1@8'], []],
    ['fewer than supported is only mentioned', ['97110x1@23'], ['units 1 info']],
    ['untimed codes are left alone', ['97150x1@60'], []],
  ])('%s', (_, lines, findings) => {
    expect(brief(timed(...lines), 'units')).toEqual(findings)
  })
  it('ties go to the line that billed the unit', () => {
    expect(brief(timed('97110x1@7', '97140x2@22'), 'units')).toEqual(['units 1 deny'])
  })
  it('shows the arithmetic', () => {
    const [finding] = findingsOf(timed('97110x3@33', '97140x1@7'), 'units')
    expect(finding?.message).toContain('40 timed minutes of the day support 3 units in all')
    expect(finding?.fix[0]).toContain('Bill 2 units of 97110')
  })
  it('without minutes are not checked, and one without leaves the day open', () => {
    expect(verdictsOf(timed('97110x9'), 'units')).toBe('passes not-checked')
    expect(verdictsOf(timed('97110x9@8', '97140x1'), 'units')).toBe('passes not-checked')
    expect(verdictsOf(timed('20610x1'), 'units')).toBe('passes')
  })
  it('are not judged on a date without the rule', () => {
    const lines = [{ code: '97110', units: 4, minutes: 8 }]
    const outcome = checkClaim(reference, { date: '1999-12-31', lines })
    expect(verdictsOf(outcome, 'units')).toBe('passes not-checked')
  })
})

describe('modifier 50', () => {
  it('stands for both sides in one unit', () => {
    expect(brief(check(reference, '20610-50'), 'units')).toEqual([])
    expect(brief(check(reference, '20610-50x2'), 'units')).toEqual(['units 1 deny'])
    expect(brief(check(reference, '20610x2'), 'units')).toEqual([])
  })
})
