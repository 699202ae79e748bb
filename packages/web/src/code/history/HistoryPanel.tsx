import '../charts.css'
import type { CodeOutcome } from '@feescope/core'
import { lazy, Suspense } from 'react'
import { formatDate } from '../../format/date.ts'
import { changeBetween, formatMoney } from '../../format/money.ts'
import { CsvButton } from '../../habits/CsvButton.tsx'
import { groupHistory, type HistoryPeriod } from './group-history.ts'

const HistoryChart = lazy(() => import('./HistoryChart.tsx'))

/** The national amount over the releases held. */
export function HistoryPanel({ outcome }: { outcome: CodeOutcome }) {
  const { history } = outcome
  const priced = history.filter((entry) => entry.national !== null)
  return (
    <section className="card" aria-labelledby="history-title">
      <div className="card-head">
        <h2 className="card-title" id="history-title">
          National non-facility amount over releases
        </h2>
        <CsvButton
          name={`history-${outcome.code}`}
          what={`the history of ${outcome.code}`}
          rows={() => [
            ['release', 'from', 'work RVU', 'total RVU', 'national amount'],
            ...history.map(({ release, from, work, totalNonfacility, national }) => [
              release,
              from,
              work,
              totalNonfacility,
              national,
            ]),
          ]}
        />
      </div>
      {priced.length > 1 ? (
        <div className="chart-space history-space">
          <Suspense>
            <HistoryChart history={history} />
          </Suspense>
        </div>
      ) : null}
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col" className="history-weights">
              Release
            </th>
            <th scope="col" className="number history-weights">
              Work
            </th>
            <th scope="col" className="number">
              Total
            </th>
            <th scope="col" className="number">
              National
            </th>
            <th scope="col" className="number">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {groupHistory(history).map((period) => (
            <HistoryRow key={period.from} period={period} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function HistoryRow({ period }: { period: HistoryPeriod }) {
  const { releases, from, work, totalNonfacility, national, before } = period
  const change = before === null || national === null ? undefined : changeBetween(before, national)
  return (
    <tr>
      <td className="history-date">{formatDate(from)}</td>
      <td className="history-weights history-date">{releases}</td>
      <td className="number history-weights">{work}</td>
      <td className="number">{totalNonfacility}</td>
      <td className="number">{national === null ? 'none' : formatMoney(national)}</td>
      <td className="number quiet">
        <span className="history-change-amount">{change?.amount}</span> {change?.percent}
      </td>
    </tr>
  )
}
