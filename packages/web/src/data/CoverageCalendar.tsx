import type { ReleaseInfo } from '@feescope/core'
import { TableScroll } from '../app/TableScroll.tsx'
import { coverageOf, type QuarterCoverage } from './coverage.ts'
import { KIND_NAMES } from './kind-names.ts'

interface CoverageCalendarProps {
  readonly releases: readonly ReleaseInfo[]
  readonly today: string
}

/** Quarters across, kinds of table down: what is held, and the gaps. */
export function CoverageCalendar({ releases, today }: CoverageCalendarProps) {
  const kinds = coverageOf(releases, today)
  const quarters = kinds[0]?.quarters.map(({ quarter }) => quarter) ?? []
  const years = [...new Set(quarters.map((quarter) => quarter.slice(0, 4)))]
  return (
    <section className="card" aria-labelledby="coverage-title">
      <h2 className="card-title" id="coverage-title">
        Coverage by quarter of the date of service
      </h2>
      <TableScroll name="Coverage by quarter">
        <table className="coverage">
          <thead>
            <tr>
              <td />
              {years.map((year) => (
                <th
                  key={year}
                  scope="colgroup"
                  colSpan={quarters.filter((quarter) => quarter.startsWith(year)).length}
                >
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ kind, quarters: held }) => (
              <tr key={kind}>
                <th scope="row">{KIND_NAMES[kind] ?? kind}</th>
                {held.map((quarter) => (
                  <CoverageCell key={quarter.quarter} coverage={quarter} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="coverage-legend quiet">
        <span className="coverage-mark" data-held aria-hidden="true" /> held
        <span className="coverage-mark" aria-hidden="true" /> gap: the nearest table of the same
        year stands in for amounts, the last one before for edits, and the answer says so
      </p>
    </section>
  )
}

function CoverageCell({ coverage }: { coverage: QuarterCoverage }) {
  const { quarter, held } = coverage
  const words = held.length === 0 ? `${quarter}: gap` : `${quarter}: ${held.join(', ')}`
  return (
    <td className="coverage-cell">
      <span className="coverage-mark" data-held={held.length > 0 || undefined} title={words}>
        <span className="hidden-visually">{words}</span>
      </span>
    </td>
  )
}
