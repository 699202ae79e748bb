import { describe, expect, test } from 'vitest'
import { pays, priced, pricerOf, unpriced } from '../../../../test/release-of.ts'

const shares = (pre: number, intra: number, post: number) => ({
  preOperative: pre,
  intraOperative: intra,
  postOperative: post,
})
const price = pricerOf([
  { code: '66984', fee: '462.60', globalDays: '090', ...shares(10, 70, 20), bilateral: '1' },
  { code: '10060', fee: '100.00', globalDays: '010', ...shares(10, 80, 10) },
  { code: '27130', fee: '100.00', globalDays: '090', ...shares(10, 10, 80) },
  { code: '59400', fee: '100.00', globalDays: 'MMM', ...shares(10, 80, 10) },
  { code: '20610', fee: '68.81', globalDays: '000' },
])
const days = (careDays: number) => [{ careDays }]

describe('pfs.split-global-package', () => {
  test.each([
    ['whole package', '66984', '462.60'],
    ['surgery only: pre and intra', '66984-54', '370.08'], // 462.60 × (.10 + .70)
    ['aftercare, all of it', '66984-55', '92.52'], // 462.60 × .20
    ['both sides', '66984-54-50', '555.12'], // 462.60 × 1.5 × .8
    ['a package that is mostly aftercare', '27130-54', '20.00'],
    ['a 10-day package', '10060-54', '90.00'],
    ['a 10-day package', '10060-55', '10.00'],
  ])('%s: %s → %s', (_situation, procedure, amount) => {
    expect(pays(price(procedure))).toEqual([amount])
  })

  test.each([
    ['66984', 0, '0.00'],
    ['66984', 1, '1.03'], // 92.52 ÷ 90 = 1.028
    ['66984', 30, '30.84'],
    ['66984', 60, '61.68'],
    ['66984', 89, '91.49'], // 92.52 × 89 ÷ 90 = 91.492
    ['66984', 90, '92.52'],
    ['10060', 9, '9.00'],
    ['10060', 10, '10.00'],
    ['10060', 11, 'modifier-not-valid'],
  ])('%s-55 for %i days → %s', (code, careDays, amount) => {
    expect(pays(price(`${code}-55`, {}, days(careDays)))).toEqual([amount])
  })

  test('days matter to aftercare only', () => {
    expect(pays(price('66984-54', {}, days(30)))).toEqual(['370.08'])
    expect(pays(price('10060-54', {}, days(11)))).toEqual(['90.00'])
  })

  test('reasons', () => {
    const reason = (procedure: string, careDays?: number) =>
      priced(price(procedure, {}, careDays === undefined ? [] : days(careDays))).adjustments[0]
        ?.reason
    expect(reason('66984-54')).toBe(
      'Surgery only (54): pre- and intra-operative shares of the package',
    )
    expect(reason('66984-55')).toBe('Post-operative care only (55): all of it')
    expect(reason('66984-55', 90)).toBe('Post-operative care only (55): all of it')
    expect(reason('66984-55', 30)).toBe('Post-operative care only (55): 30 of 90 days')
  })

  test('too many days', () => {
    const { message } = unpriced(price('10060-55', {}, days(11)))
    expect(message).toBe(
      '10060-55: 11 days of care were given, but its package has 10. Correct the days.',
    )
  })

  test('days of a package without a fixed length', () => {
    expect(pays(price('59400-55', {}, days(1)))).toEqual(['modifier-not-valid'])
    expect(pays(price('59400-55'))).toEqual(['10.00'])
  })

  test.each(['54', '55'])('%s on a code without shares', (modifier) => {
    const line = unpriced(price(`20610-${modifier}`))
    expect(line.reason).toBe('modifier-not-valid')
    expect(line.message).toBe(
      `20610-${modifier}: CMS prints no shares for this code (global days 000), so its care cannot be split. Bill it without ${modifier}.`,
    )
  })
})
