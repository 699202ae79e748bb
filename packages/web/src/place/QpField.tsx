import { Switch } from '@mantine/core'
import type { PlaceAsking } from './use-place.ts'

/** Qualifying APM participants have their own conversion factor from 2026. */
export function QpField({ question, ask }: PlaceAsking) {
  return (
    <div className="question-qp">
      <Switch
        label="Qualifying APM participant"
        checked={question.qp}
        onChange={({ currentTarget }) => ask({ qp: currentTarget.checked ? 'true' : undefined })}
      />
    </div>
  )
}
