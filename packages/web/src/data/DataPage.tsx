import './DataPage.css'
import type { ReleaseInfo } from '@feescope/core'
import { Link } from '@tanstack/react-router'
import { useReleases } from '../api/queries.ts'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { TableScroll } from '../app/TableScroll.tsx'
import { formatDate } from '../format/date.ts'
import { CopyButton } from '../habits/CopyButton.tsx'
import { CsvButton } from '../habits/CsvButton.tsx'
import { useTitle } from '../habits/use-title.ts'
import { keepPlace } from '../place/place.ts'
import { CoverageCalendar } from './CoverageCalendar.tsx'
import { KIND_NAMES } from './kind-names.ts'

/** Which CMS tables are held, for which days, and where there are gaps. */
export function DataPage() {
  useTitle('Data')
  const releases = useReleases()
  if (releases.error) {
    return <RequestFailed error={releases.error} retry={() => releases.refetch()} />
  }
  if (!releases.data) return <PageSkeleton />
  const held = releases.data.releases
  return (
    <div className="data-page">
      <PageHeading of="/data" />
      <CoverageCalendar releases={held} today={releases.data.today} />
      <ReleaseTable releases={held} />
      <section className="card" aria-labelledby="import-title">
        <h2 className="card-title" id="import-title">
          Fill a gap
        </h2>
        <p>
          Download the zip from cms.gov and import it as it is:{' '}
          <span className="code">feescope data import FILE</span>. It is checked, stored all or
          nothing, and served after a restart.
        </p>
      </section>
      <p>
        Whole claim files are priced with these tables by many machines at once:{' '}
        <Link to="/jobs" search={keepPlace}>
          repricing jobs
        </Link>
        .
      </p>
    </div>
  )
}

function ReleaseTable({ releases }: { releases: readonly ReleaseInfo[] }) {
  const newest = [...releases].reverse()
  return (
    <section className="card" aria-labelledby="releases-title">
      <div className="card-head">
        <h2 className="card-title" id="releases-title">
          {releases.length} tables held
        </h2>
        <CsvButton
          name="releases"
          what="the tables held"
          rows={() => [
            ['id', 'kind', 'from', 'to', 'rows', 'sha256', 'bundled'],
            ...newest.map(({ id, kind, effective, rows, sha256, bundled }) => [
              id,
              kind,
              effective.from,
              effective.to,
              rows,
              sha256,
              String(bundled),
            ]),
          ]}
        />
      </div>
      <TableScroll name="Tables held">
        <table className="numbers releases">
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col">Kind</th>
              <th scope="col">In force</th>
              <th scope="col" className="number">
                Rows
              </th>
              <th scope="col">CMS file, sha256</th>
            </tr>
          </thead>
          <tbody>
            {newest.map(({ id, kind, effective, rows, sha256, bundled }) => (
              <tr key={id}>
                <th scope="row" className="code">
                  {id}
                </th>
                <td>
                  {KIND_NAMES[kind] ?? kind}
                  {bundled ? null : <span className="tag">yours</span>}
                </td>
                <td className="release-dates">
                  {formatDate(effective.from)} to {formatDate(effective.to)}
                </td>
                <td className="number">{rows.toLocaleString('en-US')}</td>
                <td className="release-hash">
                  <span className="code">{sha256.slice(0, 12)}…</span>
                  <CopyButton text={sha256} what={`the hash of ${id}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
