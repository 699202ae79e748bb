import type { CodeOutcome } from '@feescope/core'
import { useReleases } from '../api/queries.ts'
import { formatDate } from '../format/date.ts'
import { statusMeaning } from './indicators/status-meanings.ts'

/** The code, what kind of thing it is, and which release answers. */
export function CodeHeading({ outcome }: { outcome: CodeOutcome }) {
  const { code, label, descriptor, category, status, release } = outcome
  const info = useReleases().data?.releases.find(({ id }) => id === release.pfs)
  return (
    <header className="code-heading">
      <h1 className="code-heading-code">{code}</h1>
      <p className="code-heading-category quiet">{label ?? descriptor ?? category}</p>
      <p className="code-heading-facts">
        <span>
          Status <b>{status}</b>: {statusMeaning(status).name.toLowerCase()}
        </span>
        <span>
          Release <b>{release.pfs}</b>
          {info ? `, ${formatDate(info.effective.from)} to ${formatDate(info.effective.to)}` : null}
          {release.exact ? null : ' (stands in)'}
        </span>
      </p>
    </header>
  )
}
