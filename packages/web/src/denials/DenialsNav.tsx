import './denials.css'
import { Link } from '@tanstack/react-router'
import { keepPlace } from '../place/place.ts'

const PAGES = [
  { to: '/remit', name: 'Remittance' },
  { to: '/letter', name: 'Appeal letter' },
  { to: '/toolkit', name: 'Toolkit' },
  { to: '/denials', name: 'Reported denials' },
  { to: '/denials/report', name: 'Report a denial' },
] as const

/** The pages about denials. */
export function DenialsNav() {
  return (
    <nav className="denials-nav no-print" aria-label="Denials">
      {PAGES.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          search={keepPlace}
          className="site-link"
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
