import type { CheckedEdit, EditId, Verdict } from '@feescope/core'
import { memo } from 'react'
import { VerdictBadge } from './VerdictBadge.tsx'

const NAMES: Readonly<Record<EditId, string>> = {
  ptp: 'Pairs (PTP)',
  'add-on': 'Add-on codes',
  mue: 'Units (MUE)',
  'global-period': 'Global periods',
  'code-status': 'Code status',
  modifiers: 'Modifiers',
  'place-of-service': 'Place of service',
  units: 'Units and sides',
  diagnosis: 'Diagnoses',
}

const WORDS: Readonly<Record<Verdict, string>> = {
  passes: 'passes',
  fails: 'fails',
  'not-checked': 'not checked',
}

/** What each edit looked at and concluded, with the table it rests on. */
export const CheckedEdits = memo(function CheckedEdits({
  checked,
}: {
  checked: readonly CheckedEdit[]
}) {
  return (
    <section className="card" aria-labelledby="checked-title">
      <h2 className="card-title" id="checked-title">
        What was checked
      </h2>
      <ul className="checked-edits">
        {checked.map(({ edit, table, verdict, asOf, reason, codes }) => (
          <li key={`${edit} ${table} ${codes.join()}`}>
            <span>
              {NAMES[edit]}
              <span className="checked-table quiet">
                {table ?? 'no table needed'}
                {asOf === null ? '' : `, stands in for the day’s quarter`}
              </span>
              {verdict === 'not-checked' && reason ? (
                <span className="checked-table quiet">{reason}</span>
              ) : null}
            </span>
            <VerdictBadge verdict={verdict} words={WORDS[verdict]} />
          </li>
        ))}
      </ul>
    </section>
  )
})
