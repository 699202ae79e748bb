import { describe, expect, it } from 'vitest'
import {
  brief,
  check,
  DATE,
  onlyFinding,
  referenceWith,
  verdictsOf,
} from '../../../test/edit-tables.ts'

const reference = referenceWith({
  rows: [
    { code: '0999T', globalDays: 'ZZZ' },
    ...[
      '22614',
      '22612',
      '22630',
      '22585',
      '76125',
      '71046',
      '64484',
      '64483',
      '99292',
      '10001',
    ].map((code) => ({ code })),
  ],
  addOns: [
    '22614:22612@1',
    '22614:22630@1',
    '22585:22614@1',
    '76125:CCCCC@2',
    '64484:64483@3',
    '64484:CCCCC@3',
    '99292:99291@1',
  ],
  pairs: ['10001/22612:0'],
  limits: ['22612:1@2'],
})

describe('a type 1 add-on', () => {
  it.each([
    ['without a primary is denied', '22614', ['add-on 1 deny']],
    ['with a listed primary passes', '22614 22612', []],
    ['before its primary on the claim passes', '22614 71046 22612', []],
    ['with another code only is denied', '22614 71046', ['add-on 1 deny']],
    ['with a denied primary is denied', '10001 22612 22614', ['add-on 3 deny']],
    ['with one primary denied and one payable passes', '10001 22612 22630 22614', []],
    ['of a denied add-on falls with it', '22585 22614', ['add-on 1 deny', 'add-on 2 deny']],
  ])('%s', (_, procedures, findings) => {
    expect(brief(check(reference, procedures), 'add-on')).toEqual(findings)
  })
  it('says which primaries there are and that no modifier helps', () => {
    const finding = onlyFinding(check(reference, '22614'), 'add-on')
    expect(finding.message).toContain('22612 or 22630')
    expect(finding.fix.join(' ')).toContain('No modifier lifts this')
    expect(finding.denial).toEqual({ group: 'CO', carc: '107', rarc: 'N122' })
  })
  it('points to the primary whose denial it shares', () => {
    expect(onlyFinding(check(reference, '10001 22612 22614'), 'add-on')).toMatchObject({ with: 2 })
  })
  it('falls when a later edit denies its primary', () => {
    const outcome = check(reference, '22612x2 22614')
    expect(brief(outcome, 'mue')).toEqual(['mue 1 deny'])
    expect(brief(outcome, 'add-on')).toEqual(['add-on 2 deny'])
    expect(verdictsOf(outcome, 'add-on')).toBe('fails')
  })
  it('finds its primary on another claim of the day', () => {
    const history = [{ date: DATE, code: '22612' }]
    expect(brief(check(reference, '22614', { history }), 'add-on')).toEqual([])
    const dayBefore = [{ date: '2024-07-31', code: '22612' }]
    expect(brief(check(reference, '22614', { history: dayBefore }), 'add-on')).toEqual([
      'add-on 1 deny',
    ])
  })
  it('of critical care may belong to a colleague’s first hour', () => {
    expect(onlyFinding(check(reference, '99292'), 'add-on').fix[0]).toContain('same group')
  })
})

describe('types 2 and 3', () => {
  it('type 2 is the contractor’s: a warning, and not checked', () => {
    const outcome = check(reference, '76125 71046')
    expect(brief(outcome, 'add-on')).toEqual(['add-on 1 warn'])
    expect(verdictsOf(outcome, 'add-on')).toBe('passes not-checked')
  })
  it('type 3 with a listed primary passes', () => {
    expect(brief(check(reference, '64484 64483'), 'add-on')).toEqual([])
  })
  it('type 3 without one is a warning, because the contractor may accept others', () => {
    const outcome = check(reference, '64484 71046')
    expect(brief(outcome, 'add-on')).toEqual(['add-on 1 warn'])
    expect(verdictsOf(outcome, 'add-on')).toBe('passes not-checked')
  })
})

describe('the table', () => {
  it('that does not list a ZZZ code leaves it unchecked', () => {
    const outcome = check(reference, '0999T')
    expect(verdictsOf(outcome, 'add-on')).toBe('passes not-checked')
    expect(outcome.checked.find(({ codes }) => codes.includes('0999T'))?.reason).toContain('ZZZ')
  })
  it('that is missing is not checked', () => {
    expect(verdictsOf(check(referenceWith({ without: ['add-on'] }), '22614'), 'add-on')).toBe(
      'not-checked',
    )
  })
})
