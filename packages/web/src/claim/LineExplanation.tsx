import type { PricedLine } from '@feescope/core'
import { useMemo } from 'react'
import { Explanation } from '../code/explanation/Explanation.tsx'
import { SelectionProvider } from '../code/explanation/SelectionProvider.tsx'
import { createTrace, findMaker } from '../code/explanation/trace.ts'

/** Every step of one line's amount. */
export function LineExplanation({ line }: { line: PricedLine }) {
  const allowed = useMemo(() => createTrace('allowed', line.trace), [line.trace])
  const payment = useMemo(() => {
    const maker = findMaker(allowed, line.allowed)
    return createTrace('payment', line.paymentTrace, maker && { trace: 'allowed', step: maker })
  }, [allowed, line])
  return (
    <SelectionProvider>
      <div className="line-explanation">
        <Explanation line={line} allowed={allowed} payment={payment} open />
      </div>
    </SelectionProvider>
  )
}
