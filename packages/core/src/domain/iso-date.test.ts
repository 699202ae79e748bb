import { describe, expect, test } from 'vitest'
import { daysBetween, parseIsoDate } from './iso-date.ts'

describe('a date of service', () => {
  test.each(['2026-07-15', '2024-02-29', '1999-12-31'])('%s', (text) => {
    expect(parseIsoDate(text, 'date')).toEqual({ ok: true, value: text })
  })
  test.each([
    '2026-7-15',
    '2026-07-32',
    '2026-13-01',
    '2026-02-29',
    '2026-00-10',
    '20260715',
    '07/15/2026',
    '2026-07-15T00:00:00Z',
    ' 2026-07-15',
    '',
    null,
    20260715,
  ])('%j is no day', (value) => {
    const result = parseIsoDate(value, 'date')
    if (result.ok) throw new Error('accepted')
    expect(result.issues).toMatchObject([
      {
        path: 'date',
        code: 'malformed-date',
        expected: 'a date of service written YYYY-MM-DD',
        message: expect.stringMatching(/^date: .* is not a date\. Write .* such as 2026-07-15\.$/),
      },
    ])
  })
  test.each([
    ['2026-07-15', '2026-07-15', 0],
    ['2026-07-15', '2026-07-16', 1],
    ['2026-07-16', '2026-07-15', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-03-01', '2026-04-01', 31], // across the change to summer time
    ['2025-01-01', '2026-01-01', 365],
  ])('from %s to %s: %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })
})
