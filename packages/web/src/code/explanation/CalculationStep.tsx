import { Fragment } from 'react'
import { NumberLink } from './NumberLink.tsx'
import { StepSource } from './StepSource.tsx'
import type { StepProps } from './step-components.ts'
import type { CalculationTraceStep } from './trace.ts'

/** What stands before, between and behind the numbers of each operation. */
const WORDS: {
  readonly [Operation in CalculationTraceStep['operation']]: {
    readonly before: string
    readonly between: string
  }
} = {
  add: { before: '', between: ' + ' },
  subtract: { before: '', between: ' − ' },
  multiply: { before: '', between: ' × ' },
  divide: { before: '', between: ' ÷ ' },
  min: { before: 'the lower of ', between: ' and ' },
  max: { before: 'the higher of ', between: ' and ' },
  round: { before: '', between: '' },
}

/** A number made from others; each leads to its own step. */
export function CalculationStep({ step, trace }: StepProps<'calculation'>) {
  const { before, between } = WORDS[step.operation]
  const { rounding } = step
  return (
    <StepSource label={step.label} value={step.value}>
      {before}
      {step.inputs.map((id, position) => {
        const input = trace.find(id)
        return (
          <Fragment key={id}>
            {position === 0 ? null : between}
            {input ? <NumberLink trace={trace.name} step={input} /> : '?'}
          </Fragment>
        )
      })}
      {rounding ? (
        <>
          {' '}
          rounded {rounding.mode} to {rounding.places} places
          <span className="step-more">{rounding.citation}</span>
        </>
      ) : null}
    </StepSource>
  )
}
