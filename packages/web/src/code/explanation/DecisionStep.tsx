import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { StepProps } from './step-components.ts'

/** A rule's word on whether it applied, and why. */
export function DecisionStep({ step }: StepProps<'decision'>) {
  const Icon = step.applied ? IconCheck : IconMinus
  return (
    <div className="step-body">
      <p className="step-head">
        <span className="step-label">
          <Icon size={14} stroke={2} aria-hidden="true" className="step-icon" />
          {step.label}
        </span>
        <span className="quiet step-verdict">{step.applied ? 'applied' : 'not applied'}</span>
      </p>
      <p className="step-source">
        {step.reason}
        <span className="step-more">
          <span className="code">{step.rule}</span> · {step.citation}
        </span>
      </p>
    </div>
  )
}
