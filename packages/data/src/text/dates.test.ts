import { expect, test } from 'vitest'
import { parseCompactDate, toIsoDate } from './compact-date.ts'
import { parseOrdinalDate } from './ordinal-date.ts'
import { repairCode } from './repair-code.ts'

test.each([
  ['20240630', 20240630],
  ['20240229', 20240229],
  ['20230229', undefined],
  ['20241301', undefined],
  ['00000000', undefined],
  ['99991231', undefined],
  ['2024-06-30', undefined],
])('%s as a compact date', (text, expected) => {
  expect(parseCompactDate(text)).toBe(expected)
})

test.each([
  ['2013091', 20130401],
  ['2024366', 20241231],
  ['2023366', undefined],
  ['2023000', undefined],
  ['0000000', 0],
  ['', 0],
  ['2023-01', undefined],
])('%s as a year and day of the year', (text, expected) => {
  expect(parseOrdinalDate(text)).toBe(expected)
})

test('0 is no date', () => {
  expect(toIsoDate(0)).toBeNull()
  expect(toIsoDate(19960101)).toBe('1996-01-01')
})

test.each([
  ['99213', '99213'],
  [' 0001a ', '0001A'],
  ['100', '00100'],
  ['CCCCC', 'CCCCC'],
  ['12', undefined],
  ['1E2', undefined],
  ['9921-', undefined],
  ['992133', undefined],
])('%s as a code', (text, expected) => {
  expect(repairCode(text)).toBe(expected)
})
