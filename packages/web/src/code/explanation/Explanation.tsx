import type { PricedLine } from '@feescope/core'
import { sharesOf } from '../answer/shares-of.ts'
import { Formula } from './Formula.tsx'
import { StepList } from './StepList.tsx'
import { findMaker, type Trace } from './trace.ts'

interface ExplanationProps {
  readonly line: PricedLine
  readonly allowed: Trace
  readonly payment: Trace
  /** Whether every step is in sight from the start. */
  readonly open?: boolean
}

/** How the amount is made: the calculation on one line, then every step with its source. */
export function Explanation({ line, allowed, payment, open = false }: ExplanationProps) {
  const maker = findMaker(allowed, line.allowed)
  return (
    <section className="card" id="explanation" aria-labelledby="explanation-title">
      <h2 className="card-title" id="explanation-title">
        How the amount is made
      </h2>
      {maker ? <Formula trace={allowed} result={maker} /> : null}
      <p className="explanation-hint quiet">Every number leads to the step it comes from.</p>
      <details className="explanation-steps" open={open}>
        <summary>Every step, with its source</summary>
        <StepList trace={allowed} amounts={[line.allowed]} />
      </details>
      {payment.steps.length > 0 ? (
        <details className="explanation-steps">
          <summary>Who pays it</summary>
          <StepList trace={payment} amounts={sharesOf(line).map(({ amount }) => amount)} />
        </details>
      ) : null}
    </section>
  )
}
