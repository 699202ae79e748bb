import type { CodeOutcome } from '@feescope/core'
import { PlaceBar } from '../../place/PlaceBar.tsx'
import { ModifierField } from './ModifierField.tsx'
import type { Asking } from './use-question.ts'

/** When, where and how the service was done. */
export function QuestionBar({ asking, rows }: { asking: Asking; rows: CodeOutcome['rows'] }) {
  return (
    <PlaceBar asking={asking}>
      <ModifierField {...asking} rows={rows} />
    </PlaceBar>
  )
}
