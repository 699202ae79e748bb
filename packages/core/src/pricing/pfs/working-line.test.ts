import { describe, expect, test } from 'vitest'
import { pays, pricerOf } from '../../../test/release-of.ts'
import { exact } from '../../money/exact.ts'
import { silentCalc } from '../../trace/silent-calc.ts'
import type { Factor, Part } from './rule.ts'
import { applyFactors, centsOf, firstAndRest, unitsOf, zero } from './working-line.ts'

const value = (units: number, scale: number) => silentCalc.claim('value', exact(units, scale))
const part = (units: number, scale: number, times: number): Part => ({
  component: 'whole',
  value: value(units, scale),
  units: times,
})
const factor = (units: number, scale: number, applies: Factor['applies']): Factor => ({
  label: 'factor',
  value: value(units, scale),
  applies,
})

describe('a line on its way', () => {
  test('its cents: parts rounded, times units, added', () => {
    expect(centsOf([])).toBe(0)
    expect(centsOf([part(1_005, 3, 3), part(200, 2, 2)])).toBe(703) // 3 × 1.01 + 4.00
  })

  test('its units', () => {
    expect(unitsOf({ parts: [part(1, 2, 1), part(1, 2, 2)] })).toBe(3)
    expect(unitsOf({ parts: [] })).toBe(0)
  })

  test('a first unit and the rest', () => {
    const [first, rest] = [value(500, 2), value(250, 2)]
    expect(firstAndRest('technical', 1, first, rest)).toEqual([
      { component: 'technical', value: first, units: 1 },
    ])
    expect(firstAndRest('technical', 3, first, rest)).toEqual([
      { component: 'technical', value: first, units: 1 },
      { component: 'technical', value: rest, units: 2 },
    ])
  })

  test('nothing is a number too', () => {
    expect(zero(silentCalc, 'Nothing')).toMatchObject({ units: 0, scale: 2 })
  })

  test('factors: technical ones spare the professional component', () => {
    const factors = [factor(15, 1, 'sides'), factor(8, 1, 'technical'), factor(5, 1, 'whole')]
    const fee = value(10_000, 2)
    expect(applyFactors(silentCalc, fee, factors, 'technical')).toMatchObject({
      units: 600_0000,
      scale: 5,
    }) // 100.00 × 1.5 × .8 × .5
    expect(applyFactors(silentCalc, fee, factors, 'professional')).toMatchObject({
      units: 750_000,
      scale: 4,
    })
    expect(applyFactors(silentCalc, fee, [], 'technical')).toBe(fee)
  })
})

describe('position: stacked percentages', () => {
  const price = pricerOf([{ code: '10000', fee: '85.89', assistant: '2', bilateral: '1' }])
  // 85.89 × 1.5 = 128.835 → 128.84; × .16: 20.6136 once, 20.6144 stepwise: both 20.61
  test.each([
    ['once', {}, ['19.58']], // 85.89 × 1.5 × .16 × .95 = 19.58292
    ['stepwise', { rounding: 'stepwise' }, ['19.58']], // 20.61 × .95 = 19.5795
  ] as const)('%s', (_position, positions, expected) => {
    expect(pays(price('10000-50-80', { participation: 'nonpar', positions }))).toEqual(expected)
  })
  test('a case where they differ', () => {
    const on = pricerOf([{ code: '10000', fee: '0.25', coSurgeons: '2', bilateral: '1' }])
    // Once: .25 × 1.5 × .625 = .234375. Stepwise: .375 → .38; × .625 = .2375 → .24.
    expect(pays(on('10000-50-62'))).toEqual(['0.23'])
    expect(pays(on('10000-50-62', { positions: { rounding: 'stepwise' } }))).toEqual(['0.24'])
  })
})
