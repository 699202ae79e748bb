import type { FullCode } from '../../api/guide.ts'
import { HistoryPanel } from '../history/HistoryPanel.tsx'
import { ComparisonPanel } from './ComparisonPanel.tsx'

/** Where the code stands among its neighbours, and over the releases. */
export default function StandingSection({ outcome }: { outcome: FullCode }) {
  return (
    <div className="code-pair">
      <ComparisonPanel outcome={outcome} />
      <HistoryPanel outcome={outcome} />
    </div>
  )
}
