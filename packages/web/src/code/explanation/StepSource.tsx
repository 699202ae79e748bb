import type { ReactNode } from 'react'

interface StepSourceProps {
  readonly label: string
  readonly value: string
  /** Where the value comes from. */
  readonly children: ReactNode
}

/** A step with a number: what it is, how much, where from. */
export function StepSource({ label, value, children }: StepSourceProps) {
  return (
    <div className="step-body">
      <p className="step-head">
        <span className="step-label">{label}</span>
        <span className="step-value">{value}</span>
      </p>
      <div className="step-source">{children}</div>
    </div>
  )
}
