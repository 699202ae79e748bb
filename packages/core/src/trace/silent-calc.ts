import { addExact, compareExact, type Exact, multiplyExact, subtractExact } from '../money/exact.ts'
import { divideExact, roundExact } from '../money/round.ts'
import type { Calc, Value } from './calc.ts'

/** Computes and keeps nothing. */
export const silentCalc: Calc = {
  recording: false,
  cell: (_label, value) => unrecorded(value),
  policy: ({ value }) => unrecorded(value),
  claim: (_label, value) => unrecorded(value),
  add: (_label, first, ...rest) => unrecorded(rest.reduce<Exact>(addExact, required(first))),
  subtract: (_label, a, b) => unrecorded(subtractExact(a, b)),
  multiply: (_label, a, b) => unrecorded(multiplyExact(a, b)),
  divide: (_label, a, b, places) => unrecorded(divideExact(a, b, places, 'half-up')),
  min: (_label, a, b) => (compareExact(a, b) <= 0 ? a : b),
  max: (_label, a, b) => (compareExact(a, b) >= 0 ? a : b),
  round: (_label, value, places, mode) => unrecorded(roundExact(value, places, mode)),
  decide: () => {},
}

function unrecorded(value: Exact): Value {
  return { units: value.units, scale: value.scale, step: -1 }
}

function required(value: Value | undefined): Value {
  if (!value) throw new Error('add needs at least one value')
  return value
}
