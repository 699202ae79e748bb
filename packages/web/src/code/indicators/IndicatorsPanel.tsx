import './IndicatorsPanel.css'
import type { CodeOutcome } from '@feescope/core'
import { componentOf } from '../question/question.ts'
import type { Asking } from '../question/use-question.ts'
import { INDICATORS, indicatorMeaning } from './indicator-meanings.ts'
import { statusMeaning } from './status-meanings.ts'

/** The payment policy indicators of the chosen row, in words. */
export function IndicatorsPanel({ asking, rows }: { asking: Asking; rows: CodeOutcome['rows'] }) {
  const component = componentOf(asking.question.modifiers)
  const row = rows.find(({ modifier }) => modifier === component) ?? rows[0]
  if (!row) return null
  const { code } = asking.question
  return (
    <section className="card" aria-labelledby="indicators-title">
      <h2 className="card-title" id="indicators-title">
        Payment indicators of {row.modifier === null ? code : `${code}-${row.modifier}`}
      </h2>
      <dl className="indicators">
        <div className="indicator">
          <dt>Status</dt>
          <dd>
            <b className="code">{row.status}</b> {statusMeaning(row.status).meaning}
          </dd>
        </div>
        {INDICATORS.map((indicator) => (
          <div key={indicator.name} className="indicator">
            <dt>
              {indicator.title}
              {indicator.modifiers === '' ? null : (
                <span className="code indicator-modifiers"> {indicator.modifiers}</span>
              )}
            </dt>
            <dd>
              <b className="code">{row.indicators[indicator.name]}</b>{' '}
              {indicatorMeaning(indicator, row)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
