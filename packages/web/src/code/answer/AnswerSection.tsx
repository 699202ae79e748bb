import './AnswerSection.css'
import type { ClaimOutcome, CodeOutcome } from '@feescope/core'
import type { UseQueryResult } from '@tanstack/react-query'
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
}

/** The answer to the question, or why there is none. */
export function AnswerSection({ asking, outcome, price }: AnswerSectionProps) {
  const line = price.data?.lines[0]
  if (price.error) {
    return <RequestFailed error={price.error} retry={() => price.refetch()} heading="h2" />
  }
  if (!price.data || !line) return <div className="answer-pending" />
  const breakdown = <BreakdownCard asking={asking} rows={outcome.rows} />
  if (line.status !== 'priced') {
    return (
      <div className="answer-grid answer-grid-refused">
        <RefusedAnswer asking={asking} line={line} rows={outcome.rows} />
        {breakdown}
      </div>
    )
  }
  return (
    <SelectionProvider>
      <PricedAnswer asking={asking} claim={price.data} line={line}>
        {breakdown}
      </PricedAnswer>
    </SelectionProvider>
  )
}
