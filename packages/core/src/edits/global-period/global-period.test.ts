import { describe, expect, it } from 'vitest'
import {
  brief,
  check,
  DATE,
  onlyFinding,
  referenceWith,
  verdictsOf,
} from '../../../test/edit-tables.ts'
import { releaseOf } from '../../../test/release-of.ts'

const rows = [
  { code: '10060', globalDays: '010' },
  { code: '20610', globalDays: '000' },
  { code: '27447', globalDays: '090' },
  { code: '27570', globalDays: '010' },
  { code: '36000', globalDays: 'YYY' },
  { code: '71046', globalDays: 'XXX' },
  { code: '99213', globalDays: 'XXX' },
]
const reference = referenceWith({
  pfs: [releaseOf(rows, { id: 'RVU24', from: '2024-01-01', to: '2024-12-31' })],
})

/** Days before (−) or after the claim's date, as ISO. */
function day(offset: number): string {
  return new Date(Date.parse(DATE) + offset * 86_400_000).toISOString().slice(0, 10)
}

/** Findings of a claim, given one other service so many days before it. */
function after(code: string, days: number, procedures: string): readonly string[] {
  const history = [{ date: day(-days), code }]
  return brief(check(reference, procedures, { history }), 'global-period')
}

const DENIED = ['global-period 1 deny']

describe('a visit and a 090 procedure', () => {
  it.each([
    ['two days before it is payable', -2, '99213', []],
    ['the day before it is denied', -1, '99213', DENIED],
    ['the day before, the visit that decided on it is payable (57)', -1, '99213-57', []],
    ['the day before, 25 does not help', -1, '99213-25', DENIED],
    ['on its day it is denied', 0, '99213', DENIED],
    ['on its day, 57 is payable', 0, '99213-57', []],
    ['on its day, 25 is payable', 0, '99213-25', []],
    ['the day after it is denied', 1, '99213', DENIED],
    ['on day 90 it is denied', 90, '99213', DENIED],
    ['on day 90 an unrelated visit is payable (24)', 90, '99213-24', []],
    ['on day 90, 25 does not help', 90, '99213-25', DENIED],
    ['on day 91 it is payable', 91, '99213', []],
  ])('%s', (_, days, procedures, findings) => {
    expect(after('27447', days, procedures)).toEqual(findings)
  })
})

describe('a visit and minor procedures', () => {
  it.each([
    ['000: on its day it is denied', '20610', 0, '99213', DENIED],
    ['000: on its day, 25 is payable', '20610', 0, '99213-25', []],
    ['000: 57 is for major operations', '20610', 0, '99213-57', DENIED],
    ['000: the next day it is payable', '20610', 1, '99213', []],
    ['010: the day before it is payable', '10060', -1, '99213', []],
    ['010: on day 10 it is denied', '10060', 10, '99213', DENIED],
    ['010: on day 10 an unrelated visit is payable', '10060', 10, '99213-24', []],
    ['010: on day 11 it is payable', '10060', 11, '99213', []],
    ['XXX has no global period', '71046', 0, '99213', []],
  ])('%s', (_, code, days, procedures, findings) => {
    expect(after(code, days, procedures)).toEqual(findings)
  })
  it('on the same claim it needs 25 as well', () => {
    expect(brief(check(reference, '20610 99213'), 'global-period')).toEqual([
      'global-period 2 deny',
    ])
    expect(brief(check(reference, '20610 99213-25'), 'global-period')).toEqual([])
  })
})

describe('a procedure after another', () => {
  it.each([
    ['on day 90 it is denied', 90, '27570', DENIED],
    ['a stage is payable (58)', 90, '27570-58', []],
    ['a return to the operating room is payable (78)', 90, '27570-78', []],
    ['an unrelated one is payable (79)', 90, '27570-79', []],
    ['59 does not help', 90, '27570-59', DENIED],
    ['on day 91 it is payable', 91, '27570', []],
    ['on the same day the global period does not decide', 0, '27570', []],
    ['tests (XXX) are paid apart', 30, '71046', []],
    ['transferred post-operative care is no second procedure (55)', 30, '27447-55', []],
  ])('%s', (_, days, procedures, findings) => {
    expect(after('27447', days, procedures)).toEqual(findings)
  })
})

describe('what opens a period', () => {
  const visit = (modifiers: string[], sameGroup = true) => {
    const history = [{ date: day(-30), code: '27447', modifiers, sameGroup }]
    return brief(check(reference, '99213', { history }), 'global-period')
  }
  it.each([
    ['an operation does', [], DENIED],
    ['a staged one does (58)', ['58'], DENIED],
    ['surgical care alone leaves the days after to others (54)', ['54'], []],
    ['post-operative care taken over does (55)', ['55'], DENIED],
    ['a return to the operating room opens none (78)', ['78'], []],
    ['assisting opens none (80)', ['80'], []],
    ['assisting opens none (AS)', ['AS'], []],
  ])('%s', (_, modifiers, findings) => expect(visit(modifiers)).toEqual(findings))
  it('another group’s operation does not', () => expect(visit([], false)).toEqual([]))
})

describe('what it says', () => {
  const history = [{ date: day(-30), code: '27447' }]
  it('names the operation, its day and the modifier that would have to be true', () => {
    const finding = onlyFinding(check(reference, '99213', { history }), 'global-period')
    expect(finding.message).toContain(`27447 of ${day(-30)}`)
    expect(finding.withService).toEqual({ date: day(-30), code: '27447' })
    expect(finding.fix[0]).toContain('24 on line 1 is right only if the record shows')
    expect(finding.denial).toEqual({ group: 'CO', carc: '97', rarc: 'M144' })
  })
  it('without history it checks the claim alone and says so', () => {
    expect(verdictsOf(check(reference, '99213'), 'global-period')).toBe('passes not-checked')
    expect(verdictsOf(check(reference, '99213', { history: [] }), 'global-period')).toBe('passes')
    expect(verdictsOf(check(reference, '71046'), 'global-period')).toBe('passes')
  })
  it('an operation of a year without a release, or YYY, is not checked', () => {
    const unknown = [{ date: day(-30), code: '36000' }]
    const outcome = check(reference, '99213', { history: unknown })
    expect(verdictsOf(outcome, 'global-period')).toBe('passes not-checked')
    const january = { date: '2024-01-10', history: [{ date: '2023-12-20', code: '27447' }] }
    const early = check(reference, '99213', january)
    expect(verdictsOf(early, 'global-period')).toBe('passes not-checked')
  })
  it('a line that a pair already denied is left alone', () => {
    const paired = referenceWith({ rows, pairs: ['20610/99213:1'] })
    expect(brief(check(paired, '20610 99213'))).toEqual(['ptp 2 deny'])
  })
})
