import './StepList.css'
import type { PublicTraceStep } from '@feescope/core'
import type { CSSProperties } from 'react'
import { roomFor } from './AlignedNumber.tsx'
import { Step } from './Step.tsx'
import { findResult, type Trace } from './trace.ts'

type StepListStyle = CSSProperties & { readonly '--whole': string; readonly '--fraction': string }

interface StepListProps {
  readonly trace: Trace
  /** The amounts the steps explain. */
  readonly amounts: readonly string[]
}

/** The steps that decide the amounts, in the order taken; what was considered is one click away. */
export function StepList({ trace, amounts }: StepListProps) {
  const decides = decidingSteps(trace, amounts)
  const rest = trace.steps.filter((step) => !decides.has(step))
  const { whole, fraction } = roomFor(valuesOf(trace))
  const room: StepListStyle = { '--whole': `${whole}ch`, '--fraction': `${fraction}ch` }
  return (
    <div style={room}>
      <ol className="steps">
        {[...decides].map((step) => (
          <Step key={step.id} step={step} trace={trace} />
        ))}
      </ol>
      {rest.length > 0 ? (
        <details className="steps-considered">
          <summary>
            {rest.length} {rest.length === 1 ? 'step' : 'steps'} considered, without effect here
          </summary>
          <ol className="steps">
            {rest.map((step) => (
              <Step key={step.id} step={step} trace={trace} />
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  )
}

/** Rules that applied, and every step an amount was made from. */
function decidingSteps(trace: Trace, amounts: readonly string[]): ReadonlySet<PublicTraceStep> {
  const results = amounts.flatMap((amount) => findResult(trace, amount) ?? [])
  const origins = new Set(results.flatMap((result) => [...trace.originsOf(result.id)]))
  return new Set(
    trace.steps.filter((step) => (step.kind === 'decision' ? step.applied : origins.has(step.id))),
  )
}

function valuesOf(trace: Trace): readonly string[] {
  return trace.steps.flatMap((step) => (step.kind === 'decision' ? [] : [step.value]))
}
