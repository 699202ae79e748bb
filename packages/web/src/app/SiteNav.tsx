import { Link } from '@tanstack/react-router'
import { hasAccounts } from '../accounts/has-accounts.ts'
import { useClaimLength } from '../claim/kept-claim.ts'
import { keepPlace } from '../place/place.ts'

const PAGES = [
  { to: '/log', name: 'Log' },
  { to: '/advise', name: 'Advisor' },
  { to: '/compare', name: 'Compare' },
  { to: '/changes', name: 'What changed' },
  { to: '/remit', name: 'Denials' },
  { to: '/data', name: 'Data' },
  { to: '/settings', name: 'Settings' },
] as const

/** The site's pages; the place asked about goes along, and the claim shows how many lines it has. */
export function SiteNav() {
  const lines = useClaimLength()
  return (
    <nav className="site-nav no-print" aria-label="Site">
      <Link to="/claim" search={keepPlace} className="site-link">
        Claim
        {lines === 0 ? null : (
          <span className="site-count">
            {lines}
            <span className="hidden-visually"> {lines === 1 ? 'line' : 'lines'}</span>
          </span>
        )}
      </Link>
      {PAGES.map(({ to, name }) => (
        <Link key={to} to={to} search={keepPlace} className="site-link">
          {name}
        </Link>
      ))}
      {hasAccounts() ? (
        <Link to="/organisation" className="site-link">
          Organisation
        </Link>
      ) : null}
    </nav>
  )
}
