import { describe, expect, it } from 'vitest'
import {
  brief,
  check,
  onlyFinding,
  QUARTER,
  referenceWith,
  verdictsOf,
} from '../../../test/edit-tables.ts'
import { releaseOf } from '../../../test/release-of.ts'

const statuses = ['A', 'B', 'C', 'D', 'E', 'I', 'J', 'M', 'N', 'P', 'R', 'T', 'X'] as const
/** A code for each status: 10065 is A, 10066 is B … */
const codeOf = (status: string) => `100${status.charCodeAt(0)}`
const rows = statuses.map((status) => ({ code: codeOf(status), status }))

const reference = referenceWith({
  pfs: [
    releaseOf([{ code: '76001' }], { id: 'RVU24B', from: '2024-04-01', to: '2024-06-30' }),
    releaseOf(rows, { id: 'RVU24C', ...QUARTER }),
    releaseOf([{ code: '90480' }], { id: 'RVU25A', from: '2025-01-01', to: '2025-03-31' }),
  ],
})

describe('a code by its status', () => {
  it.each([
    ['A is payable', 'A', null],
    ['C is the contractor’s to price', 'C', null],
    ['J is anesthesia', 'J', null],
    ['R is payable with restrictions', 'R', null],
    ['T alone is payable', 'T', null],
    ['B is always bundled', 'B', 'deny'],
    ['D is deleted', 'D', 'deny'],
    ['I is not valid for Medicare', 'I', 'deny'],
    ['N is not covered', 'N', 'deny'],
    ['P alone belongs to another provision', 'P', 'warn'],
    ['E is paid elsewhere', 'E', 'info'],
    ['X is paid elsewhere', 'X', 'info'],
    ['M only reports', 'M', 'info'],
  ])('%s', (_, status, severity) => {
    const findings = brief(check(reference, codeOf(status)), 'code-status')
    expect(findings).toEqual(severity === null ? [] : [`code-status 1 ${severity}`])
  })
  it.each(['T', 'P'])('%s is denied beside a payable service, in either order', (status) => {
    const both = [codeOf(status), codeOf('A')]
    expect(brief(check(reference, both.join(' ')), 'code-status')).toEqual(['code-status 1 deny'])
    expect(brief(check(reference, both.reverse().join(' ')), 'code-status')).toEqual([
      'code-status 2 deny',
    ])
  })
  it('T beside T, or beside what is never paid, is payable', () => {
    expect(brief(check(reference, `${codeOf('T')} ${codeOf('T')}`), 'code-status')).toEqual([])
    expect(brief(check(reference, `${codeOf('T')} ${codeOf('X')}`), 'code-status')).toEqual([
      'code-status 2 info',
    ])
  })
  it('T beside a denied service is payable', () => {
    const paired = referenceWith({ rows, pairs: [`${codeOf('X')}/${codeOf('A')}:0`] })
    const procedures = `${codeOf('X')} ${codeOf('A')} ${codeOf('T')}`
    expect(brief(check(paired, procedures))).toEqual(['ptp 2 deny', 'code-status 1 info'])
  })
})

describe('a code the release does not list', () => {
  it('was deleted when an earlier release lists it', () => {
    const finding = onlyFinding(check(reference, '76001'), 'code-status')
    expect(finding.severity).toBe('deny')
    expect(finding.message).toContain('RVU24B')
    expect(finding.message).toContain('deleted')
  })
  it('is too new when only a later one lists it', () => {
    const finding = onlyFinding(check(reference, '90480'), 'code-status')
    expect(finding.message).toContain('in force from 2025-01-01')
  })
  it('is unknown otherwise', () => {
    expect(onlyFinding(check(reference, '99999'), 'code-status').severity).toBe('deny')
  })
  it('is only doubted when it is HCPCS Level II, or when another release stands in', () => {
    expect(onlyFinding(check(reference, 'L1234'), 'code-status').severity).toBe('warn')
    const standIn = check(reference, '99999', { date: '2024-11-01' })
    expect(onlyFinding(standIn, 'code-status')).toMatchObject({ severity: 'warn', asOf: '2024Q3' })
  })
  it('does not pass as long as it is only doubted', () => {
    const standIn = check(reference, `99999 ${codeOf('A')}`, { date: '2024-11-01' })
    expect(verdictsOf(standIn, 'code-status')).toBe('passes not-checked')
    const doubted = standIn.checked.filter(({ edit }) => edit === 'code-status')
    expect(doubted.map(({ codes }) => codes)).toEqual([[], ['99999']])
    expect(standIn.verdict).toBe('not-checked')
  })
  it('is not checked when no release of the year is held', () => {
    const outcome = check(reference, '76001', { date: '2020-01-01' })
    expect(verdictsOf(outcome, 'code-status')).toBe('not-checked')
    expect(outcome.verdict).toBe('not-checked')
  })
})
