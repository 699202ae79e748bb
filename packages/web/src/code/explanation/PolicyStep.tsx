import { formatDate } from '../../format/date.ts'
import { StepSource } from './StepSource.tsx'
import type { StepProps } from './step-components.ts'

/** A number set by law or regulation. */
export function PolicyStep({ step }: StepProps<'policy'>) {
  const { from, to } = step.effective
  return (
    <StepSource label={step.label} value={step.value}>
      <span className="step-origin">Policy</span> {step.citation}
      <span className="step-more">
        <span className="code">{step.parameter}</span>, in force {formatDate(from)}{' '}
        {to === null ? 'until further notice' : `to ${formatDate(to)}`}
      </span>
    </StepSource>
  )
}
