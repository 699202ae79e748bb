import { usePrice } from '../../api/queries.ts'
import { changeBetween, formatMoney } from '../../format/money.ts'
import type { Question } from '../question/question.ts'

/** The same service at the national amount, and how far the locality is from it. */
export function NationalLine({ question, allowed }: { question: Question; allowed: string }) {
  const national = usePrice({ ...question, locality: 'national' }).data?.lines[0]
  if (question.locality === 'national') {
    return <p className="amount-national quiet">Choose a locality for the amount paid there.</p>
  }
  if (national?.status !== 'priced') return <p className="amount-national">&nbsp;</p>
  const change = changeBetween(national.allowed, allowed)
  return (
    <p className="amount-national">
      National <b>{formatMoney(national.allowed)}</b>
      {change ? (
        <span className="quiet">
          {' '}
          here {change.amount}
          {change.percent === undefined ? null : ` (${change.percent})`}
        </span>
      ) : null}
    </p>
  )
}
