import './rows.css'
import type { CodeOutcome, CodeRow } from '@feescope/core'
import { TableScroll } from '../../app/TableScroll.tsx'
import { CsvButton } from '../../habits/CsvButton.tsx'
import type { Question } from '../question/question.ts'
import type { Asking } from '../question/use-question.ts'
import { RowsTableRow } from './RowsTableRow.tsx'
import { settingClass } from './setting-class.ts'

/** Every row of the code: RVUs and national amounts in both settings. */
export function RowsPanel({ asking, outcome }: { asking: Asking; outcome: CodeOutcome }) {
  const { setting } = asking.question
  return (
    <section className="card" aria-labelledby="rows-title">
      <div className="card-head">
        <h2 className="card-title" id="rows-title">
          Rows and national amounts
        </h2>
        <CsvButton
          name={`rows-${outcome.code}-${outcome.release.pfs}`}
          what={`the rows of ${outcome.code}`}
          rows={() => [CSV_HEADER, ...outcome.rows.map((row) => csvRow(outcome, row))]}
        />
      </div>
      <TableScroll name="Table of rows">
        <table className="numbers rows">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col" className="number">
                Work
              </th>
              <SettingHeads name="PE" chosen={setting} />
              <th scope="col" className="number">
                MP
              </th>
              <SettingHeads name="Total" chosen={setting} />
              <SettingHeads name="National" chosen={setting} />
            </tr>
          </thead>
          <tbody>
            {outcome.rows.map((row) => (
              <RowsTableRow key={row.modifier ?? 'global'} row={row} asking={asking} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="rows-hint quiet">Choose an amount to see how it is made.</p>
    </section>
  )
}

const CSV_HEADER = [
  'code',
  'modifier',
  'status',
  'work',
  'PE non-facility',
  'PE facility',
  'MP',
  'total non-facility',
  'total facility',
  'national non-facility',
  'national facility',
  'release',
]

function csvRow({ code, release }: CodeOutcome, { modifier, status, rvu, national }: CodeRow) {
  return [
    code,
    modifier,
    status,
    rvu.work,
    rvu.peNonfacility,
    rvu.peFacility,
    rvu.mp,
    rvu.totalNonfacility,
    rvu.totalFacility,
    national.nonfacility,
    national.facility,
    release.pfs,
  ]
}

/** One quantity in both settings. */
function SettingHeads({ name, chosen }: { name: string; chosen: Question['setting'] }) {
  return (
    <>
      <th scope="col" className={settingClass('nonfacility', chosen)}>
        {name} <span className="rows-setting">non-facility</span>
      </th>
      <th scope="col" className={settingClass('facility', chosen)}>
        {name} <span className="rows-setting">facility</span>
      </th>
    </>
  )
}
