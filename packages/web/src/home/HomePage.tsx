import './HomePage.css'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { SearchBox } from '../search/SearchBox.tsx'
import { EXAMPLES } from './examples.ts'

/** The first page: one question, and a few to try. */
export function HomePage() {
  useEffect(() => {
    document.title = 'Feescope'
  }, [])
  return (
    <div className="home">
      <h1 className="home-title">What does this code pay, and why?</h1>
      <p className="home-lead">
        Medicare’s amount to the cent, for any date, place and setting, with every number traced to
        the CMS table and rule it came from.
      </p>
      <div className="home-search">
        <SearchBox size="lg" autoFocus />
      </div>
      <h2 className="home-try">Try</h2>
      <ul className="home-examples">
        {EXAMPLES.map(({ code, mod, shows }) => (
          <li key={`${code} ${mod ?? ''}`}>
            <Link to="/code/$code" params={{ code }} search={{ mod }} className="home-example">
              <span className="code">{mod === undefined ? code : `${code}-${mod}`}</span>
              <span className="quiet">{shows}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
