import type { FullCode } from '../../api/guide.ts'
import { IndicatorsPanel } from '../indicators/IndicatorsPanel.tsx'
import type { Asking } from '../question/use-question.ts'
import { RowsPanel } from './RowsPanel.tsx'

/** The code's rows and what its indicators mean. */
export default function RvusSection({ asking, outcome }: { asking: Asking; outcome: FullCode }) {
  return (
    <>
      <RowsPanel asking={asking} outcome={outcome} />
      <IndicatorsPanel asking={asking} rows={outcome.rows} />
    </>
  )
}
