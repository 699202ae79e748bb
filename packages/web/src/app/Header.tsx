import './Header.css'
import { Link, useRouterState } from '@tanstack/react-router'
import { SearchBox } from '../search/SearchBox.tsx'
import { ColorSchemeToggle } from './ColorSchemeToggle.tsx'

/** Name, the search box (on the first page it is in the page), and the scheme switch. */
export function Header() {
  const atHome = useRouterState({ select: (state) => state.location.pathname === '/' })
  return (
    <header className="header">
      <div className="header-inner">
        <Link to="/" className="header-name">
          <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
            <rect width="32" height="32" rx="7" fill="var(--accent)" />
            <path
              d="M7 17h4.5v8H7zM13.75 7h4.5v18h-4.5zM20.5 21H25v4h-4.5z"
              fill="var(--surface)"
            />
          </svg>
          Feescope
        </Link>
        <div className="header-search no-print">{atHome ? null : <SearchBox size="sm" />}</div>
        <nav className="header-links no-print" aria-label="Site">
          <a href="/api/docs">API</a>
          <ColorSchemeToggle />
        </nav>
      </div>
    </header>
  )
}
