import './log.css'
import '../code/charts.css'
import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

const PAGES = [
  { to: '/log', name: 'Log' },
  { to: '/log/dashboard', name: 'Dashboard' },
  { to: '/log/benchmarks', name: 'Benchmarks' },
  { to: '/log/pay', name: 'Pay' },
  { to: '/log/reconcile', name: 'Reconcile' },
  { to: '/log/cases', name: 'Cases' },
  { to: '/log/import', name: 'Import' },
  { to: '/log/credit', name: 'Credit' },
] as const

/** The pages of the procedure log. */
export function LogNav() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    // On a phone not all of them fit: the one of this page must be seen.
    const here = nav.current?.querySelector(`[href="${path}"]`)
    if (here instanceof HTMLElement && nav.current) {
      nav.current.scrollLeft = here.offsetLeft - nav.current.clientWidth / 2
    }
  }, [path])
  return (
    <nav ref={nav} className="log-nav no-print" aria-label="Procedure log">
      {PAGES.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          className="log-nav-link"
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
