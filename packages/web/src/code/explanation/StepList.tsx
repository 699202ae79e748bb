import './StepList.css'
import type { CSSProperties } from 'react'
import { roomFor } from './AlignedNumber.tsx'
import { Step } from './Step.tsx'
import type { Trace } from './trace.ts'

type StepListStyle = CSSProperties & { readonly '--whole': string; readonly '--fraction': string }

/** The steps in the order they were taken; rules that did not apply are one click away. */
export function StepList({ trace }: { trace: Trace }) {
  const rejected = trace.steps.filter((step) => step.kind === 'decision' && !step.applied)
  const taken = trace.steps.filter((step) => !rejected.includes(step))
  const { whole, fraction } = roomFor(valuesOf(trace))
  const room: StepListStyle = { '--whole': `${whole}ch`, '--fraction': `${fraction}ch` }
  return (
    <>
      <ol className="steps" style={room}>
        {taken.map((step) => (
          <Step key={step.id} step={step} trace={trace} />
        ))}
      </ol>
      {rejected.length > 0 ? (
        <details className="steps-rejected">
          <summary>
            {rejected.length} {rejected.length === 1 ? 'rule' : 'rules'} considered, not applied
          </summary>
          <ol className="steps">
            {rejected.map((step) => (
              <Step key={step.id} step={step} trace={trace} />
            ))}
          </ol>
        </details>
      ) : null}
    </>
  )
}

function valuesOf(trace: Trace): readonly string[] {
  return trace.steps.flatMap((step) => (step.kind === 'decision' ? [] : [step.value]))
}
