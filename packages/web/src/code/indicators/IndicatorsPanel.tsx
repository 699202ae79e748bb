import './IndicatorsPanel.css'
import type { CodeOutcome } from '@feescope/core'
import { CsvButton } from '../../habits/CsvButton.tsx'
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
  const name = row.modifier === null ? code : `${code}-${row.modifier}`
  return (
    <section className="card" aria-labelledby="indicators-title">
      <div className="card-head">
        <h2 className="card-title" id="indicators-title">
          Payment indicators of {name}
        </h2>
        <CsvButton
          name={`indicators-${name}`}
          what={`the indicators of ${name}`}
          rows={() => [
            ['indicator', 'value', 'meaning'],
            ['Status', row.status, statusMeaning(row.status).meaning],
            ...INDICATORS.map((indicator) => [
              indicator.title,
              String(row.indicators[indicator.name]),
              indicatorMeaning(indicator, row),
            ]),
          ]}
        />
      </div>
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
