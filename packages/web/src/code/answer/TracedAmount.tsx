import { formatMoney } from '../../format/money.ts'
import { NumberLink } from '../explanation/NumberLink.tsx'
import { findMaker, type Trace } from '../explanation/trace.ts'

/** An amount that leads to the calculation it is the result of. */
export function TracedAmount({ trace, amount }: { trace: Trace; amount: string }) {
  const maker = findMaker(trace, amount)
  const text = formatMoney(amount)
  if (!maker) return text
  return (
    <NumberLink trace={trace.name} step={maker}>
      {text}
    </NumberLink>
  )
}
