import { expect, test } from 'vitest'
import { roundWork, signedWork, sumWork, workText } from './work-text.ts'

test.each([
  ['0', '0.00'],
  ['4.4', '4.40'],
  ['1921.20', '1,921.20'],
  ['28.665', '28.665'],
  ['-1234567.5', '−1,234,567.50'],
])('%s is %s', (work, text) => {
  expect(workText(work)).toBe(text)
})

test('a sign is said', () => {
  expect([signedWork('1.00'), signedWork('-1.00')]).toEqual(['+1.00', '−1.00'])
})

test('works add up exactly', () => {
  expect(sumWork(['0.1', '0.2', null, '14.3375'])).toBe('14.6375')
  expect(sumWork([])).toBe('0.00')
})

test.each([
  ['16.36312', '16.36'],
  ['-0.005', '-0.01'],
  ['2.004999', '2.00'],
])('%s is %s to hundredths', (work, rounded) => {
  expect(roundWork(work)).toBe(rounded)
})
