import type { ClaimOutcome, PricedLine } from '@feescope/core'
import { type ReactNode, useMemo } from 'react'
import { Explanation } from '../explanation/Explanation.tsx'
import { createTrace, findMaker } from '../explanation/trace.ts'
import type { Asking } from '../question/use-question.ts'
import { AmountCard } from './AmountCard.tsx'

interface PricedAnswerProps {
  readonly asking: Asking
  readonly claim: ClaimOutcome
  readonly line: PricedLine
  /** What stands under the amount. */
  readonly children: ReactNode
  /** What stands under how the amount is made. */
  readonly aside: ReactNode
}

/** The amount and how it is made, side by side. */
export function PricedAnswer({ asking, claim, line, children, aside }: PricedAnswerProps) {
  const allowed = useMemo(() => createTrace('allowed', line.trace), [line.trace])
  const payment = useMemo(() => {
    const maker = findMaker(allowed, line.allowed)
    return createTrace('payment', line.paymentTrace, maker && { trace: 'allowed', step: maker })
  }, [allowed, line])
  return (
    <div className="answer-grid">
      <div className="answer-column">
        <AmountCard asking={asking} claim={claim} line={line} allowed={allowed} payment={payment} />
        {children}
      </div>
      <div className="answer-wide">
        <Explanation line={line} allowed={allowed} payment={payment} />
        {aside}
      </div>
    </div>
  )
}
