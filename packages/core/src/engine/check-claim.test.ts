import { describe, expect, it } from 'vitest'
import { check, DATE, referenceWith } from '../../test/edit-tables.ts'
import { InvalidInput } from '../domain/invalid-input.ts'
import { checkClaim } from './check-claim.ts'
import type { ClaimInput } from './claim-input.ts'

const reference = referenceWith({
  rows: ['76120', '76000', '71046'].map((code) => ({ code })),
  pairs: ['76120/76000:1'],
  limits: ['76120:1@3', '76000:3@3', '71046:3@3'],
})

describe('the verdict on a claim', () => {
  it('fails when a line is denied', () => {
    const outcome = check(reference, '76120 76000')
    expect(outcome.verdict).toBe('fails')
    expect(outcome.summary).toBe('Fails: 1 line denied.')
  })
  it('passes when every essential table was there', () => {
    expect(check(reference, '76120 71046')).toMatchObject({ verdict: 'passes', summary: 'Passes.' })
  })
  it('says for which quarters a passing verdict holds', () => {
    expect(check(reference, '76120 71046', { date: '2024-11-01' }).summary).toContain(
      'Holds for ptp as of 2024Q3',
    )
  })
  it('is not clean without the fee schedule of the year', () => {
    const outcome = check(reference, '76120 71046', { date: '2026-07-15' })
    expect(outcome.verdict).toBe('not-checked')
    expect(outcome.summary).toContain('Not checked in whole or part:')
    expect(outcome.summary).toContain('code-status')
  })
  it('is JSON: it survives being written and read', () => {
    const outcome = check(reference, '76120-59 76000')
    expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome)
  })
})

describe('malformed input', () => {
  it('is refused with every issue and its path', () => {
    const input: unknown = {
      date: '2024-02-30',
      ncci: 'hospital',
      history: [{ date: 'soon', code: '7612', when: 1 }],
      lines: [{ code: 'X' }, { code: '76120', modifiers: ['ABC'], units: 0 }],
    }
    const issues = issuesOf(input)
    expect(issues.map(({ path }) => path)).toEqual([
      'date',
      'ncci',
      'history[0].when',
      'history[0].date',
      'history[0].code',
      'lines[0].code',
      'lines[1].modifiers[0]',
      'lines[1].units',
    ])
    for (const issue of issues) expect(issue.message).toContain(issue.path)
  })
  it.each([[null], ['76120'], [{}], [{ date: DATE, lines: [] }]])('%j is refused', (input) => {
    expect(issuesOf(input).length).toBeGreaterThan(0)
  })
})

function issuesOf(input: unknown) {
  try {
    // The point is input that TypeScript would not let through.
    checkClaim(reference, input as ClaimInput)
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues
    throw error
  }
  throw new Error('the input was accepted')
}
