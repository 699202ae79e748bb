import type { PublicTraceStep } from './step.ts'

const SIGNS = { add: '+', subtract: '−', multiply: '×', divide: '÷' } as const

/** The trace as indented plain text, one line a step, for terminals and logs. */
export function renderTraceAsText(steps: readonly PublicTraceStep[]): string {
  const byId = new Map(steps.map((step) => [step.id, step]))
  return steps.map((step) => `  ${renderStep(step, byId)}`).join('\n')
}

function renderStep(step: PublicTraceStep, byId: ReadonlyMap<number, PublicTraceStep>): string {
  switch (step.kind) {
    case 'table':
      return `${step.label}: ${step.value}   [${step.source.release}, row ${step.source.row}, ${step.source.column}]`
    case 'policy':
      return `${step.label}: ${step.value}   [${step.citation}; in force ${step.effective.from} to ${step.effective.to ?? 'further notice'}]`
    case 'claim':
      return `${step.label}: ${step.value}   [claim]`
    case 'calculation':
      return `${step.label}: ${renderCalculation(step, byId)} = ${step.value}`
    case 'decision':
      return `${step.applied ? '•' : '○'} ${step.label}: ${step.reason}   [${step.citation}]`
    default:
      return step satisfies never
  }
}

function renderCalculation(
  step: Extract<PublicTraceStep, { kind: 'calculation' }>,
  byId: ReadonlyMap<number, PublicTraceStep>,
): string {
  const inputs = step.inputs.map((id) => {
    const input = byId.get(id)
    return input && input.kind !== 'decision' ? input.value : '?'
  })
  switch (step.operation) {
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      if (inputs.length === 1) return 'as above'
      return inputs.join(` ${SIGNS[step.operation]} `)
    case 'min':
      return `the lower of ${inputs.join(' and ')}`
    case 'max':
      return `the higher of ${inputs.join(' and ')}`
    case 'round':
      return `${inputs.join()} rounded ${step.rounding?.mode ?? ''} to ${step.rounding?.places ?? '?'} places   [${step.rounding?.citation ?? ''}]`
    default:
      return step.operation satisfies never
  }
}
