import type { PricedLine } from '@feescope/core'
import type { Trace } from '../explanation/trace.ts'
import { TracedAmount } from './TracedAmount.tsx'

/** Who pays the allowed amount once the deductible is met. */
export function Shares({ line, payment }: { line: PricedLine; payment: Trace }) {
  const shares = [
    { label: 'Patient pays, coinsurance', amount: line.patient.coinsurance },
    { label: 'Medicare pays', amount: line.medicare.paid },
    { label: 'Sequestration keeps', amount: line.medicare.sequestered },
  ]
  return (
    <dl className="shares">
      {shares.map(({ label, amount }) => (
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
