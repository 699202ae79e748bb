import { parseProcedure } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatWork } from '../money/work.ts'
import type { CreditableEntry } from './credit.ts'
import { type CreditPolicy, DEFAULT_CREDIT_POLICY } from './credit-policy.ts'
import { createCrediting } from './crediting.ts'

let reference: Awaited<ReturnType<typeof openBundledReference>>
beforeAll(async () => {
  reference = await openBundledReference()
})

function entryOf(text: string, date = '2026-07-15'): CreditableEntry {
  const parsed = parseProcedure(text, 'procedure')
  if (!parsed.ok) throw new Error(text)
  return { ...parsed.value, date, role: 'primary' }
}

function credit(texts: string, change: Partial<CreditPolicy> = {}, date?: string) {
  const crediting = createCrediting(reference, { ...DEFAULT_CREDIT_POLICY, ...change })
  return crediting
    .creditCase(texts.split(' ').map((text) => entryOf(text, date)))
    .map((each) => (each.credited === null ? each.status : formatWork(each.credited)))
}

describe('the worked examples of the payment rules, 10.6', () => {
  test.each([
    ['both knees: 27447-50', '27447-50', ['28.665']], // 19.11 × 1.5
    ['two surgeons: 22612-62', '22612-62', ['14.3375']], // 22.94 × 0.625
    ['assistant: 27447-AS, printed as 2.599', '27447-AS', ['2.59896']], // 19.11 × 0.136
    ['back to the operating room: 49505-78', '49505-78', ['6.2856']], // 7.76 × 0.81
    ['surgery only: 66984-54', '66984-54', ['5.736']], // 7.17 × (0.10 + 0.70)
    ['discontinued colonoscopy: 45378-53', '45378-53', ['1.59']], // a row of its own
    ['one endoscopy family: 45385 + 45380, together 4.75', '45385 45380', ['4.46', '0.29']],
    ['technical component: 76120-TC', '76120-TC', ['0.00']],
  ])('%s', (_, texts, expected) => {
    expect(credit(texts)).toEqual(expected)
  })
})

describe('credit', () => {
  test.each([
    ['a visit with 25 in full', '99213-25', ['1.30']],
    ['professional component', '76120-26', ['0.37']],
    ['units', '97110x3', ['1.35']], // 0.45 × 3
    ['post-operative care', '66984-55', ['1.434']], // 7.17 × 0.20
    ['reduced', '27447-52', ['9.555']], // 19.11 × 0.5
    ['53 without a row of its own', '27447-53', ['9.555']],
    ['assistant surgeon', '27447-80', ['3.0576']], // 19.11 × 0.16
    ['80 beside AS counts once', '27447-80-AS', ['2.59896']],
    ['team', '27447-66', ['6.3063']], // 19.11 × 0.33
    ['two modifiers, rounded once', '22612-62-78', ['9.8928750']],
    ['a second surgery of the case', '27447 49505', ['19.11', '3.88']], // 7.76 × 0.5
    ['51 alone is a second procedure', '49505-51', ['3.88']],
    ['visits do not rank', '99213 99214', ['1.30', '1.92']],
    ['the base of the family with a member', '45378 45385', ['0.00', '4.46']],
    ['a family ranks as one procedure', '27447 45385 45380', ['19.11', '2.23', '0.145']],
    ['an unknown code is not zero', '99999', ['no-such-code']],
  ])('%s: %s', (_, texts, expected) => {
    expect(credit(texts).map(Number)).toEqual(expected.map(Number))
  })

  test('policies without reductions credit in full', () => {
    expect(credit('27447 49505', { multiple: null })).toEqual(['19.11', '7.76'])
    expect(credit('45385 45380', { endoscopy: 'full', multiple: null })).toEqual(['4.46', '3.47'])
    const modifiers = { ...DEFAULT_CREDIT_POLICY.modifiers, '62': '0.5', '22': '1.25' }
    expect(credit('22612-62', { modifiers })).toEqual(['11.47'])
    expect(credit('49505-22', { modifiers })).toEqual(['9.70'])
  })

  test('a day without a release is not zero', () => {
    expect(credit('99213', {}, '2011-05-05')).toEqual(['release-not-held'])
  })

  test('the release is that of the day, unless the contract is frozen', () => {
    expect(credit('27447', {}, '2025-11-15')).toEqual(['19.60'])
    expect(credit('27447', { schedule: 'RVU25D' })).toEqual(['19.60'])
    expect(credit('27447', { schedule: '2025' })).toEqual(['19.60'])
    expect(() => credit('27447', { schedule: '2019' })).toThrow(/2019 is not held.*RVU26C/)
  })

  test.each([
    ['assistant', '3.0576'],
    ['co-surgeon', '11.94375'],
    ['teaching', '19.11'],
    ['resident', '0.00'],
  ] as const)('the role %s without a modifier is credited %s', (role, expected) => {
    const [each] = createCrediting(reference).creditCase([{ ...entryOf('27447'), role }])
    expect(formatWork(each?.credited ?? -1)).toBe(expected)
    expect(formatWork(each?.raw ?? -1)).toBe('19.11')
  })
})
