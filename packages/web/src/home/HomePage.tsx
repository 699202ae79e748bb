import './HomePage.css'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useClaimLength } from '../claim/kept-claim.ts'
import { keepPlace } from '../place/place.ts'
import { SearchBox } from '../search/SearchBox.tsx'
import { useSpecialty } from '../settings/settings.ts'
import { EXAMPLES } from './examples.ts'

const SpecialtyCodes = lazy(() => import('./SpecialtyCodes.tsx'))

/** The first page: one question, and a few to try. */
export function HomePage() {
  const lines = useClaimLength()
  const specialty = useSpecialty()
  useEffect(() => {
    document.title = 'Feescope'
  }, [])
  return (
    <div className="home">
      <h1 className="home-title">Find the code. See what it pays, and why.</h1>
      <p className="home-lead">
        Say what was done, in any words. Medicare’s amount to the cent for any date, place and
        setting, the edits that will hit it, and the source of every number.
      </p>
      <div className="home-search">
        <SearchBox size="lg" autoFocus />
      </div>
      {lines > 0 ? (
        <p className="home-claim">
          <Link to="/claim" search={keepPlace}>
            Go on with your claim: {lines} {lines === 1 ? 'line' : 'lines'}
          </Link>
        </p>
      ) : null}
      {specialty === undefined ? null : (
        <Suspense>
          <SpecialtyCodes />
        </Suspense>
      )}
      <h2 className="home-try">Try</h2>
      <ul className="home-examples">
        {EXAMPLES.map(({ name, shows, link }) => (
          <li key={name}>
            <Link {...link} className="home-example">
              <b>{name}</b>
              <span className="quiet">{shows}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
