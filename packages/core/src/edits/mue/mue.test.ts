import { describe, expect, it } from 'vitest'
import {
  brief,
  check,
  DATE,
  findingsOf,
  onlyFinding,
  referenceWith,
  verdictsOf,
} from '../../../test/edit-tables.ts'

const reference = referenceWith({
  rows: [
    { code: '27447', bilateral: '1' },
    ...['88350', '97110', '76120', '76125', '10001', '10002'].map((code) => ({ code })),
  ],
  limits: ['88350:4@1', '97110:6@3', '76120:1@3', '27447:1@2', 'E0601:0@3', '10002:2@3'],
  pairs: ['10001/10002:0'],
})

describe('a limit per line (MAI 1)', () => {
  it.each([
    ['at the limit passes', '88350x4', []],
    ['one above is denied', '88350x5', ['mue 1 deny']],
    ['two lines at the limit pass', '88350x4 88350-76x4', []],
    ['only the line above is denied', '88350x4 88350-76x5', ['mue 2 deny']],
  ])('%s', (_, procedures, findings) => {
    expect(brief(check(reference, procedures), 'mue')).toEqual(findings)
  })
  it('lets true units go on several lines', () => {
    expect(onlyFinding(check(reference, '88350x5'), 'mue').fix.join(' ')).toContain('several lines')
  })
})

describe('a limit per day (MAI 2 and 3)', () => {
  it.each([
    ['at the limit passes', '97110x6', []],
    ['one above is denied in full', '97110x7', ['mue 1 deny']],
    [
      'lines are added up, and all of them are denied',
      '97110x4 97110-59x3',
      ['mue 1 deny', 'mue 2 deny'],
    ],
    ['59 does not lift it', '76120 76120-59', ['mue 1 deny', 'mue 2 deny']],
    ['76 does not lift it', '76120 76120-76', ['mue 1 deny', 'mue 2 deny']],
    ['other codes are not added', '76120 97110', []],
  ])('%s', (_, procedures, findings) => {
    expect(brief(check(reference, procedures), 'mue')).toEqual(findings)
  })
  it('says that 59 does not lift it, and offers the record only with MAI 3', () => {
    const clinical = findingsOf(check(reference, '76120 76120-59'), 'mue')[0]
    expect(clinical?.message).toContain('Modifier 59 does not lift a limit per day')
    expect(clinical?.fix.join(' ')).toContain('Appeal with the documentation')
    const policy = onlyFinding(check(reference, '27447x2'), 'mue')
    expect(policy.fix.join(' ')).toContain('do not appeal')
    expect(policy.denial).toEqual({ group: 'CO', carc: '151', rarc: 'N362' })
  })
  it('adds what was billed on other claims of the day', () => {
    const history = [{ date: DATE, code: '97110', units: 3 }]
    expect(brief(check(reference, '97110x3', { history }), 'mue')).toEqual([])
    expect(brief(check(reference, '97110x4', { history }), 'mue')).toEqual(['mue 1 deny'])
  })
  it('leaves out lines that a pair already denied', () => {
    expect(brief(check(reference, '10001 10002x3'), 'mue')).toEqual([])
    expect(brief(check(reference, '10002x3'), 'mue')).toEqual(['mue 1 deny'])
  })
  it('asks for one line with 50 where both sides are two lines', () => {
    const fix = findingsOf(check(reference, '27447-LT 27447-RT'), 'mue')[0]?.fix[0]
    expect(fix).toContain('one line with modifier 50 and 1 unit')
    expect(brief(check(reference, '27447-50'), 'mue')).toEqual([])
  })
})

describe('special limits', () => {
  it('0 denies a single unit and is said to be final in this setting', () => {
    const finding = onlyFinding(check(reference, 'E0601'), 'mue')
    expect(finding.severity).toBe('deny')
    expect(finding.message).toContain('limit of 0')
    expect(finding.fix[0]).toContain('Nothing lifts a limit of 0')
  })
  it('an unpublished limit is not checked, and is no "unlimited"', () => {
    const outcome = check(reference, '76125x9 76120')
    expect(verdictsOf(outcome, 'mue')).toBe('passes not-checked')
    expect(outcome.checked.find(({ codes }) => codes.includes('76125'))?.reason).toContain(
      'not "unlimited"',
    )
    expect(outcome.verdict).toBe('passes')
  })
  it('a claim with unpublished limits only has no passing entry', () => {
    expect(verdictsOf(check(reference, '76125'), 'mue')).toBe('not-checked')
  })
  it('76120 carries the note that per-area reporting collides with its limit', () => {
    const [finding] = findingsOf(check(reference, '76120 76120-59'), 'mue')
    expect(finding?.message).toContain('CPT Assistant (September 2000)')
    expect(onlyFinding(check(reference, '97110x7'), 'mue').message).not.toContain('CPT Assistant')
  })
  it('a missing table is not checked, and the claim is not clean', () => {
    const rows = [{ code: '76120' }]
    const outcome = check(referenceWith({ rows, without: ['mue'] }), '76120')
    expect(verdictsOf(outcome, 'mue')).toBe('not-checked')
    expect(outcome.verdict).toBe('not-checked')
  })
  it('a table of another quarter passes as of its quarter', () => {
    const { checked } = check(reference, '97110', { date: '2024-10-01' })
    expect(checked.find(({ edit }) => edit === 'mue')).toMatchObject({
      verdict: 'passes',
      asOf: '2024Q3',
    })
  })
})
