import './AnswerSection.css'
import type { ClaimOutcome, CodeOutcome } from '@feescope/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { RequestFailed } from '../../app/RequestFailed.tsx'
import { SelectionProvider } from '../explanation/SelectionProvider.tsx'
import type { Asking } from '../question/use-question.ts'
import { BreakdownCard } from '../rows/BreakdownCard.tsx'
import { PricedAnswer } from './PricedAnswer.tsx'
import { RefusedAnswer } from './RefusedAnswer.tsx'

interface AnswerSectionProps {
  readonly asking: Asking
  readonly outcome: CodeOutcome
  readonly price: UseQueryResult<ClaimOutcome>
  /** What stands beside the amount, under how it is made. */
  readonly aside?: ReactNode
}

/** The answer to the question, or why there is none. */
export function AnswerSection({ asking, outcome, price, aside }: AnswerSectionProps) {
  const line = price.data?.lines[0]
  if (price.error) {
    return <RequestFailed error={price.error} retry={() => price.refetch()} heading="h2" />
  }
  if (!price.data || !line) return <div className="answer-pending" />
  const breakdown = <BreakdownCard asking={asking} outcome={outcome} />
  if (line.status !== 'priced') {
    return (
      <>
        <div className="answer-grid answer-grid-refused">
          <RefusedAnswer asking={asking} line={line} rows={outcome.rows} />
          {breakdown}
        </div>
        {aside}
      </>
    )
  }
  return (
    <SelectionProvider>
      <PricedAnswer asking={asking} claim={price.data} line={line} aside={aside}>
        {breakdown}
      </PricedAnswer>
    </SelectionProvider>
  )
}
