import { describe, expect, test } from 'vitest'
import { percentileOf } from './percentile.ts'

describe('percentile in a survey', () => {
  const points = { p10: '1000', p25: '2000', p50: '4000', p75: '5000', p90: '8000' }
  test.each([
    ['999.99', '<10'],
    ['1000', '10.0'],
    ['1500', '17.5'],
    ['2000', '25.0'],
    ['3000', '37.5'],
    ['4333.33', '58.3'],
    ['8000', '90.0'],
    ['8000.01', '>90'],
  ])('%s is %s', (value, expected) => {
    expect(percentileOf(value, points)).toBe(expected)
  })
  test('nothing is said from one point', () => {
    expect(percentileOf('5', { p50: '5' })).toBeNull()
  })
})
