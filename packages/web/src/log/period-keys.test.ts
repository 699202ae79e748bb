import { expect, test } from 'vitest'
import { periodKeys, periodName } from './period-keys.ts'

test.each([
  ['day', ['2026-02-27', '2026-02-28', '2026-03-01']],
  ['week', ['2026-02-23']], // a Monday
  ['month', ['2026-02-01', '2026-03-01']],
  ['quarter', ['2026-01-01']],
  ['year', ['2026-01-01']],
] as const)('every %s from Feb 27 to Mar 1, also those without an entry', (by, keys) => {
  expect(periodKeys('2026-02-27', '2026-03-01', by)).toEqual(keys)
})

test('periods have names', () => {
  expect(periodName('2026-07-13', 'week')).toBe('week of Jul 13')
  expect(periodName('2026-10-01', 'quarter')).toBe('Q4 2026')
  expect(periodName('2026-07-01', 'month')).toBe('Jul 2026')
})
