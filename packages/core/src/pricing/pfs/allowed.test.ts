import { describe, expect, test } from 'vitest'
import { exact } from '../../money/exact.ts'
import { createRecording } from '../../trace/recording-calc.ts'
import { replayTrace } from '../../trace/replay.ts'
import { silentCalc } from '../../trace/silent-calc.ts'
import { allowedOf } from './allowed.ts'
import type { Part } from './rule.ts'

const part = (units: number, scale: number, times = 1): Part => ({
  component: 'whole',
  value: silentCalc.claim('value', exact(units, scale)),
  units: times,
})
const allowed = (...parts: readonly Part[]) => {
  const { units, scale } = allowedOf(parts, silentCalc)
  return [units, scale]
}

describe('the allowed amount', () => {
  test.each<[string, readonly Part[], number]>([
    ['cents stay as they are', [part(11_356, 2)], 11_356],
    ['half a cent rounds up', [part(113_565, 3)], 11_357],
    ['below half a cent rounds down', [part(113_564, 3)], 11_356],
    ['rounded before it is multiplied', [part(113_564, 3, 3)], 34_068],
    ['parts are rounded apart', [part(1_005, 3), part(1_005, 3)], 202],
    ['parts with units', [part(100, 2, 2), part(5_004, 4, 3)], 350],
    ['dollars without cents', [part(3, 0)], 300],
  ])('%s', (_situation, parts, cents) => {
    expect(allowed(...parts)).toEqual([cents, 2])
  })

  test('a line without parts is a mistake of ours', () => {
    expect(() => allowed()).toThrow('add needs at least one value')
  })

  test('the trace names parts and units', () => {
    const { calc, steps } = createRecording()
    const value = calc.claim('value', exact(1_005, 3))
    allowedOf(
      [
        { component: 'professional', value, units: 1 },
        { component: 'whole', value, units: 2 },
      ],
      calc,
    )
    expect(steps.map(({ label }) => label)).toEqual([
      'value',
      'One unit, professional component',
      'Units',
      'Units × amount of one unit',
      'Allowed amount',
    ])
    expect(replayTrace(steps)).toBe('3.03')
  })
})
