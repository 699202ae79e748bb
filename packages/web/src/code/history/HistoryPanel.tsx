import '../charts.css'
import type { CodeOutcome } from '@feescope/core'
import { lazy, Suspense } from 'react'
import { formatDate } from '../../format/date.ts'
import { formatChange, formatMoney } from '../../format/money.ts'

const HistoryChart = lazy(() => import('./HistoryChart.tsx'))

/** The national amount over the releases held. */
export function HistoryPanel({ outcome }: { outcome: CodeOutcome }) {
  const { history } = outcome
  const priced = history.filter((entry) => entry.national !== null)
  return (
    <section className="card" aria-labelledby="history-title">
      <h2 className="card-title" id="history-title">
        National non-facility amount over releases
      </h2>
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
            <th scope="col">Release</th>
            <th scope="col" className="number">
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
          {history.map((entry, position) => {
            const before = history[position - 1]?.national ?? null
            return (
              <tr key={entry.release}>
                <td>{formatDate(entry.from)}</td>
                <td>{entry.release}</td>
                <td className="number">{entry.work}</td>
                <td className="number">{entry.totalNonfacility}</td>
                <td className="number">
                  {entry.national === null ? 'none' : formatMoney(entry.national)}
                </td>
                <td className="number quiet history-change">
                  {before === null || entry.national === null || before === entry.national
                    ? ''
                    : formatChange(before, entry.national)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
