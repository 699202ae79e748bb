import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { readHomeLocality } from './home-locality.ts'
import { type Place, type PlaceSearch, placeOf } from './place.ts'

/** The place the address asks about, and how to ask about another. */
export interface PlaceAsking {
  readonly question: Place
  /** The day the server takes for today. */
  readonly today: string
  /** Changes the address; the browser's back button undoes it. */
  readonly ask: (change: PlaceSearch) => void
}

/** Reads the address; `today` stands in for a date it does not name, home for a locality. */
export function usePlace(today: string): PlaceAsking {
  const search: PlaceSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const home = search.locality === undefined ? readHomeLocality() : undefined
  useEffect(() => {
    if (home === undefined) return
    navigate({ to: '.', search: (now) => ({ ...now, locality: home }), replace: true })
  }, [home, navigate])
  return {
    today,
    question: placeOf(search, today),
    ask: (change) =>
      navigate({ to: '.', search: (now) => ({ ...now, ...change }), resetScroll: false }),
  }
}
