import type { ReactNode } from 'react'
import { AlignedNumber } from './AlignedNumber.tsx'

interface StepSourceProps {
  readonly label: string
  readonly value: string
  /** Where the value comes from. */
  readonly children: ReactNode
}

/** A step with a number: what it is, where from, how much. */
export function StepSource({ label, value, children }: StepSourceProps) {
  return (
    <div className="step-body">
      <p className="step-label">{label}</p>
      <div className="step-source">{children}</div>
      <p className="step-value">
        <AlignedNumber value={value} />
      </p>
    </div>
  )
}
