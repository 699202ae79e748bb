import type { ProcedurePrice } from '../../api/guide.ts'
import { formatMoney } from '../../format/money.ts'
import { refusalWords } from './refusal-words.ts'

/** An amount, or why there is none, in a few words. */
export function PriceWords({ price }: { price: ProcedurePrice }) {
  if (price.status === 'priced') return <b>{formatMoney(price.amount)}</b>
  return <span className="quiet price-words">{shortReason(price.reason)}</span>
}

/** The title of a refusal up to its first colon: “Carrier-priced”. */
export function shortReason(reason: string): string {
  return refusalWords(reason).title.split(':')[0] ?? reason
}
