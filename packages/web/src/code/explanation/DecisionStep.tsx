import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { StepProps } from './step-components.ts'

/** A rule's word on whether it applied, and why. */
export function DecisionStep({ step }: StepProps<'decision'>) {
  const Icon = step.applied ? IconCheck : IconMinus
  return (
    <div className="step-body">
      <p className="step-label">
        <Icon size={14} stroke={2} aria-hidden="true" className="step-icon" />
        {step.reason}
      </p>
      <div className="step-source">
        <span className="step-origin">Rule</span> {step.label}
        <span className="step-citation">
          <span className="code">{step.rule}</span>; {step.citation}
        </span>
      </div>
      <p className="step-value step-verdict">{step.applied ? 'applied' : 'not applied'}</p>
    </div>
  )
}
