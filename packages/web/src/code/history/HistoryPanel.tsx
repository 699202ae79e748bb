import '../charts.css'
import type { CodeOutcome } from '@feescope/core'
import { lazy, Suspense } from 'react'
import { formatDate } from '../../format/date.ts'
import { changeBetween, formatMoney } from '../../format/money.ts'

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
            <th scope="col" className="number history-weights">
              Work
            </th>
            <th scope="col" className="number history-weights">
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
          {history.map((entry, position) => (
            <HistoryRow
              key={entry.release}
              entry={entry}
              before={history[position - 1]?.national ?? null}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface HistoryRowProps {
  readonly entry: CodeOutcome['history'][number]
  /** The amount of the release before. */
  readonly before: string | null
}

function HistoryRow({ entry, before }: HistoryRowProps) {
  const { release, from, work, totalNonfacility, national } = entry
  const change = before === null || national === null ? undefined : changeBetween(before, national)
  return (
    <tr>
      <td className="history-date">{formatDate(from)}</td>
      <td>{release}</td>
      <td className="number history-weights">{work}</td>
      <td className="number history-weights">{totalNonfacility}</td>
      <td className="number">{national === null ? 'none' : formatMoney(national)}</td>
      <td className="number quiet">
        <span className="history-change-amount">{change?.amount}</span> {change?.percent}
      </td>
    </tr>
  )
}
