import {
  addExact,
  compareExact,
  type Exact,
  exact,
  multiplyExact,
  subtractExact,
} from '../money/exact.ts'
import { formatExact, parseUnits } from '../money/format.ts'
import { divideExact, roundExact } from '../money/round.ts'
import type { PublicTraceStep } from './step.ts'

/**
 * Recomputes a trace from the numbers it read and returns its last result as decimal text.
 * Throws `trace-broken` when a step is missing or its stated value is not what its inputs give.
 */
export function replayTrace(steps: readonly PublicTraceStep[]): string {
  const values = new Map<number, Exact>()
  let last: string | undefined
  for (const step of steps) {
    if (step.kind === 'decision') continue
    const value = step.kind === 'calculation' ? recompute(step, values) : parseExact(step.value)
    if (formatExact(value) !== step.value) {
      throw new Error(
        `trace-broken: step ${step.id} says ${step.value}, gives ${formatExact(value)}`,
      )
    }
    values.set(step.id, value)
    if (step.kind === 'calculation') last = step.value
  }
  if (last === undefined) throw new Error('trace-broken: no calculation')
  return last
}

function recompute(
  step: Extract<PublicTraceStep, { kind: 'calculation' }>,
  values: ReadonlyMap<number, Exact>,
): Exact {
  const inputs = step.inputs.map((id) => {
    const value = values.get(id)
    if (!value) throw new Error(`trace-broken: step ${step.id} uses unknown step ${id}`)
    return value
  })
  const [a, b] = inputs
  if (step.operation === 'add') return inputs.reduce(addExact, exact(0, 0))
  if (!a) throw new Error(`trace-broken: step ${step.id} has no input`)
  if (step.operation === 'round') {
    if (!step.rounding) throw new Error(`trace-broken: step ${step.id} names no rounding`)
    return roundExact(a, step.rounding.places, step.rounding.mode)
  }
  if (!b) throw new Error(`trace-broken: step ${step.id} has one input`)
  switch (step.operation) {
    case 'subtract':
      return subtractExact(a, b)
    case 'multiply':
      return multiplyExact(a, b)
    case 'divide':
      if (!step.rounding) throw new Error(`trace-broken: step ${step.id} names no rounding`)
      return divideExact(a, b, step.rounding.places, step.rounding.mode)
    case 'min':
      return compareExact(a, b) <= 0 ? a : b
    case 'max':
      return compareExact(a, b) >= 0 ? a : b
    default:
      return step.operation satisfies never
  }
}

function parseExact(text: string): Exact {
  const scale = text.split('.')[1]?.length ?? 0
  const units = parseUnits(text, scale)
  if (units === undefined) throw new Error(`trace-broken: ${text} is not a number`)
  return exact(units, scale)
}
