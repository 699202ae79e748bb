import './rows.css'
import type { CodeOutcome } from '@feescope/core'
import { CopyButton } from '../../habits/CopyButton.tsx'
import { citedRvus } from '../../habits/cited-amount.ts'
import { componentOf } from '../question/question.ts'
import type { Asking } from '../question/use-question.ts'
import { partsOf } from './components.ts'
import { RvuBar } from './RvuBar.tsx'

/** What the RVUs of each row are made of, in the chosen setting: bars and their numbers. */
export function BreakdownCard({ asking, outcome }: { asking: Asking; outcome: CodeOutcome }) {
  const { rows, release } = outcome
  const { setting, modifiers } = asking.question
  const chosen = componentOf(modifiers)
  const row = rows.find(({ modifier }) => modifier === chosen) ?? rows[0]
  const shown = rows.map((row) => ({ row, ...partsOf(row, setting) }))
  const full = Math.max(
    ...shown.map(({ parts }) => parts.reduce((sum, { units }) => sum + units, 0)),
  )
  return (
    <section className="card" aria-labelledby="breakdown-title">
      <div className="card-head">
        <h2 className="card-title" id="breakdown-title">
          RVUs, {setting === 'facility' ? 'facility' : 'non-facility'}
        </h2>
        {row ? (
          <CopyButton
            text={citedRvus(asking.question, row, release)}
            what="the RVUs with their source"
          />
        ) : null}
      </div>
      <table className="numbers breakdown">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">
              <span className="hidden-visually">Bar</span>
            </th>
            <th scope="col" className="number">
              <i className="swatch rvu-part-work" aria-hidden="true" /> Work
            </th>
            <th scope="col" className="number">
              <i className="swatch rvu-part-pe" aria-hidden="true" /> PE
            </th>
            <th scope="col" className="number">
              <i className="swatch rvu-part-mp" aria-hidden="true" /> MP
            </th>
            <th scope="col" className="number">
              Total
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, parts, total }) => (
            <tr key={row.modifier ?? 'global'} data-chosen={row.modifier === chosen || undefined}>
              <th scope="row">{row.modifier ?? 'Global'}</th>
              <td className="breakdown-bar">
                <RvuBar parts={parts} full={full} />
              </td>
              {parts.map(({ key, rvu }) => (
                <td key={key} className="number">
                  {rvu}
                </td>
              ))}
              <td className="number breakdown-total">{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="breakdown-hint quiet">
        Work, practice expense (PE) and malpractice (MP); one scale for all bars.
      </p>
    </section>
  )
}
