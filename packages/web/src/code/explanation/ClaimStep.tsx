import { StepSource } from './StepSource.tsx'
import type { StepProps } from './step-components.ts'

/** A number the question itself states. */
export function ClaimStep({ step }: StepProps<'claim'>) {
  return (
    <StepSource label={step.label} value={step.value}>
      <span className="step-origin">Claim</span> as asked above
    </StepSource>
  )
}
