import type { Stake } from '../../api/papers.ts'
import { formatMoney } from '../../format/money.ts'

/** Dollars, or in quiet letters why there are none. */
export function StakeText({ stake }: { stake: Stake }) {
  if (stake.amount !== null) return <>{formatMoney(stake.amount)}</>
  return <span className="quiet stake-reason">{(stake.reason ?? '').replaceAll('-', ' ')}</span>
}
