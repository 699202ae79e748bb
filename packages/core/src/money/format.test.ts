import { describe, expect, test } from 'vitest'
import { formatExact, formatUnits, parseUnits } from './format.ts'

describe('decimal text', () => {
  test.each([
    [11_356, 2, '113.56'],
    [5, 2, '0.05'],
    [50, 2, '0.50'],
    [0, 2, '0.00'],
    [-5, 2, '-0.05'],
    [-11_356, 2, '-113.56'],
    [7, 0, '7'],
    [-7, 0, '-7'],
    [334_009, 4, '33.4009'],
    [Number.MAX_SAFE_INTEGER, 2, '90071992547409.91'],
  ])('%i at scale %i is %s, and back', (units, scale, text) => {
    expect(formatUnits(units, scale)).toBe(text)
    expect(formatExact({ units, scale })).toBe(text)
    expect(parseUnits(text, scale)).toBe(units)
  })

  test.each([
    ['3.4', 2, 340],
    ['3', 2, 300],
    ['3.', 2, 300],
    ['.5', 2, 50],
    ['-.5', 2, -50],
    ['-0', 2, 0],
    ['007', 0, 7],
  ])('reads %s at scale %i', (text, scale, units) => {
    expect(Object.is(parseUnits(text, scale), units)).toBe(true)
  })

  test.each([
    ['', 2],
    ['.', 2],
    ['-', 2],
    ['3.456', 2],
    ['3,4', 2],
    ['1e3', 2],
    ['+3', 2],
    [' 3', 2],
    ['3 ', 2],
    ['--3', 2],
    ['3.4.5', 2],
    ['99999999999999.99', 2], // 9,999,999,999,999,999 is beyond the safe integers
  ])('refuses "%s" at scale %i', (text, scale) => {
    expect(parseUnits(text, scale)).toBeUndefined()
  })
})
