import '../charts.css'
import type { CodeOutcome } from '@feescope/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { formatOrdinal } from '../../format/ordinal.ts'
import { CsvButton } from '../../habits/CsvButton.tsx'

const DistributionChart = lazy(() => import('./DistributionChart.tsx'))

/** Where the code's work RVU stands among its section's. */
export function ComparisonPanel({ outcome }: { outcome: CodeOutcome }) {
  const { comparison, code } = outcome
  if (!comparison) {
    return (
      <section className="card" aria-labelledby="comparison-title">
        <h2 className="card-title" id="comparison-title">
          Among {outcome.category} codes
        </h2>
        <p className="quiet">
          {code} has no work RVU, so there is nothing to compare: it is not physician work, or it is
          not weighed by the fee schedule.
        </p>
      </section>
    )
  }
  const { category, codes, percentile, work, median, max, maxCode, definition } = comparison
  return (
    <section className="card" aria-labelledby="comparison-title">
      <div className="card-head">
        <h2 className="card-title" id="comparison-title">
          Work RVU among {codes} {category} codes
        </h2>
        <CsvButton
          name={`distribution-${code}`}
          what="the distribution of work RVUs"
          rows={() => [
            ['work RVU above', 'to', 'codes'],
            ...comparison.histogram.map((bin) => [bin.from, bin.to, bin.codes]),
          ]}
        />
      </div>
      <dl className="facts">
        <div>
          <dt>{code}</dt>
          <dd>{work}</dd>
        </div>
        <div>
          <dt>Percentile</dt>
          <dd>{formatOrdinal(percentile)}</dd>
        </div>
        <div>
          <dt>Median</dt>
          <dd>{median}</dd>
        </div>
        <div>
          <dt>
            Highest,{' '}
            <Link
              to="/code/$code"
              params={{ code: maxCode }}
              search={(now) => ({ ...now, mod: undefined })}
            >
              {maxCode}
            </Link>
          </dt>
          <dd>{max}</dd>
        </div>
      </dl>
      <div className="chart-space">
        <Suspense>
          <DistributionChart code={code} comparison={comparison} />
        </Suspense>
      </div>
      <p className="chart-note quiet">{definition}</p>
      <details className="chart-table">
        <summary>Distribution as a table</summary>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">Work RVU above, to</th>
              <th scope="col" className="number">
                Codes
              </th>
            </tr>
          </thead>
          <tbody>
            {comparison.histogram
              .filter((bin) => bin.codes > 0)
              .map((bin) => (
                <tr key={bin.from}>
                  <td>
                    {bin.from} to {bin.to}
                  </td>
                  <td className="number">{bin.codes}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
