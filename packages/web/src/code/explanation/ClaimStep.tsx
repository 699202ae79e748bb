import { NumberLink } from './NumberLink.tsx'
import { StepSource } from './StepSource.tsx'
import type { StepProps } from './step-components.ts'

/** A number the question itself states, or that an earlier trace made. */
export function ClaimStep({ step, trace }: StepProps<'claim'>) {
  const made = trace.continues
  return (
    <StepSource label={step.label} value={step.value}>
      {made && made.step.value === step.value ? (
        <>
          <span className="step-origin">Above</span>{' '}
          <NumberLink trace={made.trace} step={made.step} />
        </>
      ) : (
        <>
          <span className="step-origin">Claim</span> as asked above
        </>
      )}
    </StepSource>
  )
}
