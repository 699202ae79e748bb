import type { ReactNode } from 'react'
import { useSelection } from './selection.ts'
import type { TraceName, ValueStep } from './trace.ts'

interface NumberLinkProps {
  readonly trace: TraceName
  readonly step: ValueStep
  readonly children?: ReactNode
  readonly className?: string
}

/** A number that goes to the step it comes from. */
export function NumberLink({ trace, step, children, className = '' }: NumberLinkProps) {
  const { selected, select } = useSelection()
  const current = selected?.trace === trace && selected.id === step.id
  return (
    <button
      type="button"
      className={`number-link ${className}`}
      data-current={current || undefined}
      aria-label={`${step.value}, ${step.label}: show where it comes from`}
      onClick={({ currentTarget }) => select({ trace, id: step.id }, currentTarget)}
    >
      {children ?? step.value}
    </button>
  )
}
