import type { PricedLine } from '@feescope/core'
import type { Trace } from '../explanation/trace.ts'
import { sharesOf } from './shares-of.ts'
import { TracedAmount } from './TracedAmount.tsx'

/** Who pays the allowed amount once the deductible is met. */
export function Shares({ line, payment }: { line: PricedLine; payment: Trace }) {
  return (
    <dl className="shares">
      {sharesOf(line).map(({ label, amount }) => (
        <div key={label} className="share">
          <dt>{label}</dt>
          <dd>
            <TracedAmount trace={payment} amount={amount} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
