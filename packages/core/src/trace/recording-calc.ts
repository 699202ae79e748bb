import { citationText } from '../citations/citations.ts'
import { addExact, compareExact, type Exact, multiplyExact, subtractExact } from '../money/exact.ts'
import { formatExact } from '../money/format.ts'
import { divideExact, roundExact } from '../money/round.ts'
import type { Calc, Value } from './calc.ts'
import type { Operation, PublicTraceStep } from './step.ts'

/** A calc that keeps every step, and the steps it has kept so far. */
export interface Recording {
  readonly calc: Calc
  readonly steps: readonly PublicTraceStep[]
}

export function createRecording(): Recording {
  const steps: PublicTraceStep[] = []
  // A number read or computed twice is one step.
  const known = new Map<string, Value>()
  const once = (key: string, record: () => Value): Value => {
    const value = known.get(key) ?? record()
    known.set(key, value)
    return value
  }
  const keep = (value: Exact, step: PublicTraceStep): Value => {
    steps.push(step)
    return { units: value.units, scale: value.scale, step: step.id }
  }
  const calculation = (
    operation: Operation,
    label: string,
    inputs: readonly Value[],
    result: Exact,
  ): Value => {
    const steppedFrom = inputs.map((input) => input.step)
    return once(`${operation} ${steppedFrom.join()}`, () =>
      keep(result, {
        kind: 'calculation',
        id: steps.length,
        label,
        value: formatExact(result),
        operation,
        inputs: steppedFrom,
      }),
    )
  }

  const calc: Calc = {
    recording: true,
    cell: (label, value, release, row, column) =>
      once(`${release} ${row} ${column}`, () =>
        keep(value, {
          kind: 'table',
          id: steps.length,
          label,
          value: formatExact(value),
          source: { release, row, column },
        }),
      ),
    policy: ({ parameter, from, to, value }) =>
      once(`${parameter.id} ${from}`, () =>
        keep(value, {
          kind: 'policy',
          id: steps.length,
          label: parameter.label,
          value: formatExact(value),
          parameter: parameter.id,
          effective: { from, to },
          citation: citationText(parameter.citation),
        }),
      ),
    claim: (label, value) =>
      keep(value, { kind: 'claim', id: steps.length, label, value: formatExact(value) }),
    add: (label, ...values) =>
      calculation('add', label, values, values.reduce<Exact>(addExact, { units: 0, scale: 0 })),
    subtract: (label, a, b) => calculation('subtract', label, [a, b], subtractExact(a, b)),
    multiply: (label, a, b) => calculation('multiply', label, [a, b], multiplyExact(a, b)),
    divide: (label, a, b, places, citation) => {
      const quotient = divideExact(a, b, places, 'half-up')
      return keep(quotient, {
        kind: 'calculation',
        id: steps.length,
        label,
        value: formatExact(quotient),
        operation: 'divide',
        inputs: [a.step, b.step],
        rounding: { mode: 'half-up', places, citation: citationText(citation) },
      })
    },
    min: (label, a, b) => calculation('min', label, [a, b], compareExact(a, b) <= 0 ? a : b),
    max: (label, a, b) => calculation('max', label, [a, b], compareExact(a, b) >= 0 ? a : b),
    round: (label, value, places, mode, citation) => {
      const rounded = roundExact(value, places, mode)
      return once(`round ${value.step} ${places}`, () =>
        keep(rounded, {
          kind: 'calculation',
          id: steps.length,
          label,
          value: formatExact(rounded),
          operation: 'round',
          inputs: [value.step],
          rounding: { mode, places, citation: citationText(citation) },
        }),
      )
    },
    decide: ({ label, rule, applied, reason, citation }) => {
      steps.push({
        kind: 'decision',
        id: steps.length,
        label,
        rule,
        applied,
        reason,
        citation: citationText(citation),
      })
    },
  }
  return { calc, steps }
}
