import { Switch } from '@mantine/core'
import type { Asking } from './use-question.ts'

/** Qualifying APM participants have their own conversion factor from 2026. */
export function QpField({ question, ask }: Asking) {
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
