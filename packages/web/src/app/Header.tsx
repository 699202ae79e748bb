import './Header.css'
import { Link, useRouterState } from '@tanstack/react-router'
import { keepPlace } from '../place/place.ts'
import { SearchBox } from '../search/SearchBox.tsx'
import { ColorSchemeToggle } from './ColorSchemeToggle.tsx'
import { SiteNav } from './SiteNav.tsx'

/** Name, the search box (on the first page it is in the page), the pages, and the scheme switch. */
export function Header() {
  const atHome = useRouterState({ select: (state) => state.location.pathname === '/' })
  return (
    <header className="header">
      <div className="header-inner">
        <Link to="/" search={keepPlace} className="header-name">
          <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
            <rect width="32" height="32" rx="7" fill="var(--accent)" />
            <path
              d="M7 17h4.5v8H7zM13.75 7h4.5v18h-4.5zM20.5 21H25v4h-4.5z"
              fill="var(--surface)"
            />
          </svg>
          <span className="header-word">Feescope</span>
        </Link>
        <div className="header-search no-print">{atHome ? null : <SearchBox size="sm" />}</div>
        <SiteNav />
        <div className="header-scheme no-print">
          <ColorSchemeToggle />
        </div>
      </div>
    </header>
  )
}
