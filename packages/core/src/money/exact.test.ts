import { describe, expect, test } from 'vitest'
import {
  AmountTooLarge,
  addExact,
  compareExact,
  exact,
  multiplyExact,
  subtractExact,
} from './exact.ts'

const LIMIT = Number.MAX_SAFE_INTEGER // 9,007,199,254,740,991

describe('exact numbers', () => {
  test.each([
    ['same scale', exact(150, 2), exact(25, 2), { units: 175, scale: 2 }],
    ['the finer scale is kept', exact(15, 1), exact(25, 3), { units: 1525, scale: 3 }],
    ['in either order', exact(25, 3), exact(15, 1), { units: 1525, scale: 3 }],
    ['negative', exact(-5, 0), exact(5, 0), { units: 0, scale: 0 }],
    ['up to the limit', exact(LIMIT - 1, 2), exact(1, 2), { units: LIMIT, scale: 2 }],
    ['zeros dropped to fit', exact(10 ** 15, 1), exact(100, 2), { units: 10 ** 15 + 10, scale: 1 }],
  ])('adding: %s', (_situation, a, b, sum) => {
    expect(addExact(a, b)).toEqual(sum)
  })

  test('adding beyond the limit throws', () => {
    expect(() => addExact(exact(LIMIT, 0), exact(1, 0))).toThrow(AmountTooLarge)
    expect(() => addExact(exact(-LIMIT, 2), exact(-2, 2))).toThrow('add: the result has more')
  })

  test('subtracting', () => {
    expect(subtractExact(exact(100, 2), exact(25, 2))).toEqual({ units: 75, scale: 2 })
    expect(subtractExact(exact(1, 0), exact(1, 2))).toEqual({ units: 99, scale: 2 })
    expect(subtractExact(exact(1, 2), exact(3, 2))).toEqual({ units: -2, scale: 2 })
  })

  test.each([
    ['scales add up', exact(340, 2), exact(334_009, 4), { units: 113_563_060, scale: 6 }],
    ['zero', exact(0, 2), exact(5, 1), { units: 0, scale: 3 }],
    [
      'beyond the limit but ending in zeros',
      exact(10 ** 15, 2),
      exact(100, 2),
      { units: 10 ** 15, scale: 2 },
    ],
    ['the fewest zeros dropped', exact(LIMIT - 1, 2), exact(10, 2), { units: LIMIT - 1, scale: 3 }],
  ])('multiplying: %s', (_situation, a, b, product) => {
    expect(multiplyExact(a, b)).toEqual(product)
  })

  test('multiplying beyond the limit throws', () => {
    expect(() => multiplyExact(exact(LIMIT, 2), exact(3, 0))).toThrow(AmountTooLarge)
    expect(() => multiplyExact(exact(10 ** 15, 0), exact(100, 0))).toThrow('multiply')
  })

  test.each([
    ['equal', exact(150, 2), exact(150, 2), 0],
    ['equal across scales', exact(15, 1), exact(1500, 3), 0],
    ['less', exact(149, 2), exact(150, 2), -1],
    ['less across scales', exact(14, 1), exact(150, 2), -1],
    ['greater', exact(151, 2), exact(150, 2), 1],
    ['greater across scales', exact(16, 1), exact(150, 2), 1],
    ['negative', exact(-1, 0), exact(1, 2), -1],
  ])('comparing: %s', (_situation, a, b, sign) => {
    expect(Math.sign(compareExact(a, b))).toBe(sign)
  })

  test('only safe integers are exact', () => {
    expect(exact(LIMIT, 0)).toEqual({ units: LIMIT, scale: 0 })
    expect(() => exact(LIMIT + 1, 0)).toThrow(AmountTooLarge)
    expect(() => exact(0.5, 0)).toThrow('exact')
    expect(new AmountTooLarge('add').code).toBe('amount-too-large')
  })
})
