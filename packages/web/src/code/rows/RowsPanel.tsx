import './rows.css'
import type { CodeOutcome } from '@feescope/core'
import type { Asking } from '../question/use-question.ts'
import { RowsTableRow } from './RowsTableRow.tsx'

/** Every row of the code: RVUs and national amounts in both settings. */
export function RowsPanel({ asking, outcome }: { asking: Asking; outcome: CodeOutcome }) {
  return (
    <section className="card" aria-labelledby="rows-title">
      <h2 className="card-title" id="rows-title">
        Rows and national amounts
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable */}
      <section className="table-scroll" aria-label="Rows, scrolls sideways" tabIndex={0}>
        <table className="numbers rows">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                Row
              </th>
              <th scope="col" rowSpan={2} className="number">
                Work
              </th>
              <th scope="colgroup" colSpan={2} className="rows-group">
                Practice expense
              </th>
              <th scope="col" rowSpan={2} className="number">
                MP
              </th>
              <th scope="colgroup" colSpan={2} className="rows-group">
                Total RVU
              </th>
              <th scope="colgroup" colSpan={2} className="rows-group">
                National amount
              </th>
            </tr>
            <tr>
              {['pe', 'total', 'national'].map((group) => (
                <SettingHeads key={group} />
              ))}
            </tr>
          </thead>
          <tbody>
            {outcome.rows.map((row) => (
              <RowsTableRow key={row.modifier ?? 'global'} row={row} asking={asking} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="rows-hint quiet">An amount leads to its own explanation.</p>
    </section>
  )
}

function SettingHeads() {
  return (
    <>
      <th scope="col" className="number">
        Non-fac.
      </th>
      <th scope="col" className="number">
        Facility
      </th>
    </>
  )
}
