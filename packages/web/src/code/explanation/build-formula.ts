import type { CalculationTraceStep, Trace, ValueStep } from './trace.ts'

export type FormulaToken =
  | { readonly kind: 'number'; readonly step: ValueStep }
  | { readonly kind: 'sign'; readonly text: string }

const SIGNS = { add: '+', subtract: '−', multiply: '×', divide: '÷' } as const

/**
 * A calculation written out down to the numbers it read: `(0.37 × 1.052 + …) × 33.4009`.
 * The rounding at its root is left to the reader of the result; a result rounded, or chosen as the
 * lower or higher, further in stays one number, whose own step explains it.
 */
export function buildFormula(trace: Trace, root: CalculationTraceStep): readonly FormulaToken[] {
  const [first] = root.inputs
  const inner = root.operation === 'round' && first !== undefined ? trace.find(first) : root
  return inner ? write(trace, inner, false) : []
}

function write(trace: Trace, step: ValueStep, insideProduct: boolean): readonly FormulaToken[] {
  if (step.kind !== 'calculation') return [{ kind: 'number', step }]
  const { operation } = step
  if (operation === 'round' || operation === 'min' || operation === 'max') {
    return [{ kind: 'number', step }]
  }
  const parts = step.inputs.flatMap((id, position) => {
    const input = trace.find(id)
    if (!input) return []
    const written = write(trace, input, operation !== 'add')
    return position === 0 ? written : [sign(SIGNS[operation]), ...written]
  })
  return insideProduct && operation !== 'multiply' && operation !== 'divide'
    ? [sign('('), ...parts, sign(')')]
    : parts
}

function sign(text: string): FormulaToken {
  return { kind: 'sign', text }
}
