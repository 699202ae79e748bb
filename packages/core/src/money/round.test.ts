import { describe, expect, test } from 'vitest'
import { AmountTooLarge, type Exact, exact } from './exact.ts'
import { divideExact, roundExact } from './round.ts'

const LIMIT = Number.MAX_SAFE_INTEGER

describe('rounding half up, away from zero', () => {
  test.each([
    ['below half', exact(1_144, 3), 2, 114],
    ['half', exact(1_145, 3), 2, 115],
    ['above half', exact(1_146, 3), 2, 115],
    ['exact', exact(1_140, 3), 2, 114],
    ['negative half', exact(-1_145, 3), 2, -115],
    ['negative below half', exact(-1_144, 3), 2, -114],
    ['many places', exact(113_563_060, 6), 2, 11_356],
    ['just below half, many places', exact(1_144_999_999, 9), 2, 114],
    ['to whole', exact(15, 1), 0, 2],
    ['no places to drop', exact(114, 2), 2, 114],
    ['fewer places than asked', exact(15, 1), 2, 150],
    ['the largest', exact(LIMIT, 1), 0, 900_719_925_474_099],
  ])('%s', (_situation, value, places, units) => {
    expect(roundExact(value, places, 'half-up')).toEqual({ units, scale: places })
  })

  test('adding places beyond the limit throws', () => {
    expect(() => roundExact(exact(LIMIT, 0), 2, 'half-up')).toThrow(AmountTooLarge)
    expect(() => roundExact(exact(LIMIT, 0), 2, 'half-up')).toThrow('round')
  })
})

describe('dividing', () => {
  const cases: readonly [string, Exact, Exact, number, number][] = [
    ['95 minutes ÷ 15', exact(95, 0), exact(15, 0), 1, 63],
    ['to hundredths', exact(17, 0), exact(15, 0), 2, 113],
    ['exact', exact(90, 0), exact(15, 0), 1, 60],
    ['half', exact(1, 0), exact(20, 0), 1, 1],
    ['below half', exact(49, 0), exact(1000, 0), 1, 0],
    ['scales of both', exact(150, 2), exact(5, 1), 2, 300],
    ['a finer divisor', exact(3, 0), exact(25, 2), 0, 12],
    ['negative', exact(-1, 0), exact(20, 0), 1, -1],
    ['by a negative', exact(1, 0), exact(-20, 0), 1, -1],
    ['both negative', exact(-1, 0), exact(-20, 0), 1, 1],
    ['a small negative is zero, not minus zero', exact(-1, 0), exact(1000, 0), 1, 0],
  ]
  test.each(cases)('%s', (_situation, a, b, places, units) => {
    expect(divideExact(a, b, places, 'half-up')).toEqual({ units, scale: places })
  })
  test('by zero throws', () => {
    expect(() => divideExact(exact(1, 0), exact(0, 2), 2, 'half-up')).toThrow('division by zero')
  })
  test('beyond the limit throws', () => {
    expect(() => divideExact(exact(LIMIT, 0), exact(1, 2), 2, 'half-up')).toThrow('divide')
  })
})
