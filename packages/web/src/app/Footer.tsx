import './Footer.css'
import { useReleases } from '../api/queries.ts'
import { formatDate } from '../format/date.ts'

/** Which data stand behind the page, and what is not in it. */
export function Footer() {
  const { data } = useReleases()
  const schedules = data?.releases.filter(({ kind }) => kind === 'pfs') ?? []
  const first = schedules[0]
  const last = schedules.at(-1)
  return (
    <footer className="footer">
      <div className="footer-inner">
        {first && last ? (
          <p>
            Data: {schedules.length} Medicare physician fee schedule{' '}
            {schedules.length === 1 ? 'release' : 'releases'}, {first.id} to {last.id}; the latest
            is in force {formatDate(last.effective.from)} to {formatDate(last.effective.to)}.
          </p>
        ) : null}
        <p>
          CPT is a registered trademark and copyright of the American Medical Association. No CPT
          descriptors are shipped. Amounts are Medicare’s; other payers differ.
        </p>
      </div>
    </footer>
  )
}
