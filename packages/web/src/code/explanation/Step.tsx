import type { PublicTraceStep } from '@feescope/core'
import { createElement, type KeyboardEvent } from 'react'
import { NumberLink } from './NumberLink.tsx'
import { useSelection } from './selection.ts'
import { stepComponentFor } from './step-components.ts'
import { stepElementId, type Trace } from './trace.ts'

/** One step of a trace; the one a reader followed a number to says where it goes on. */
export function Step({ step, trace }: { step: PublicTraceStep; trace: Trace }) {
  const { selected, goBack } = useSelection()
  const current = selected?.trace === trace.name && selected.id === step.id
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !current) return
    event.preventDefault()
    goBack()
  }
  return (
    <li
      id={stepElementId(trace.name, step.id)}
      className="step"
      data-kind={step.kind}
      data-current={current || undefined}
      tabIndex={-1}
      onKeyDown={leave}
    >
      {createElement(stepComponentFor(step), { step, trace })}
      {current ? <Onward step={step} trace={trace} /> : null}
    </li>
  )
}

function Onward({ step, trace }: { step: PublicTraceStep; trace: Trace }) {
  const { goBack } = useSelection()
  const users = trace.usersOf(step.id)
  return (
    <p className="step-onward no-print">
      {users.map((user) => (
        <span key={user.id}>
          Used in “{user.label}”: <NumberLink trace={trace.name} step={user} />
        </span>
      ))}
      <button type="button" className="step-back" onClick={goBack}>
        Back (Esc)
      </button>
    </p>
  )
}
