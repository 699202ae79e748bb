import { useReleases } from '../../api/queries.ts'
import { formatDate } from '../../format/date.ts'

/** When a release is in force, and the fingerprint of CMS's own file. */
export function ReleaseDates({ release }: { release: string }) {
  const info = useReleases().data?.releases.find(({ id }) => id === release)
  if (!info) return null
  return (
    <span className="step-more">
      In force {formatDate(info.effective.from)} to {formatDate(info.effective.to)}; CMS file sha256{' '}
      <span className="code">{info.sha256.slice(0, 12)}…</span>
    </span>
  )
}
