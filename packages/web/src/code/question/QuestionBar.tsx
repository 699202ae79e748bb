import './QuestionBar.css'
import type { CodeOutcome } from '@feescope/core'
import { DateField } from './DateField.tsx'
import { LocalityField } from './LocalityField.tsx'
import { ModifierField } from './ModifierField.tsx'
import { QpField } from './QpField.tsx'
import { SettingField } from './SettingField.tsx'
import type { Asking } from './use-question.ts'

/** When, where and how the service was done. */
export function QuestionBar({ asking, rows }: { asking: Asking; rows: CodeOutcome['rows'] }) {
  return (
    <section className="card question-bar" aria-label="Question">
      <DateField {...asking} />
      <LocalityField {...asking} />
      <SettingField {...asking} />
      <ModifierField {...asking} rows={rows} />
      <QpField {...asking} />
    </section>
  )
}
