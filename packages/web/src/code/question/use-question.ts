import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { CodeSearch } from '../code-search.ts'
import { readHomeLocality } from './home-locality.ts'
import { parseModifiers, type Question } from './question.ts'

/** The question the address asks, and how to ask another. */
export interface Asking {
  readonly question: Question
  /** The day the server takes for today. */
  readonly today: string
  /** Changes the address; the browser's back button undoes it. */
  readonly ask: (change: CodeSearch) => void
}

/** Reads the address; `today` stands in for a date it does not name. */
export function useQuestion(today: string): Asking {
  const { code } = useParams({ from: '/code/$code' })
  const search = useSearch({ from: '/code/$code' })
  const navigate = useNavigate({ from: '/code/$code' })
  const home = search.locality === undefined ? readHomeLocality() : undefined
  useEffect(() => {
    if (home === undefined) return
    navigate({ search: (now) => ({ ...now, locality: home }), replace: true })
  }, [home, navigate])
  return {
    today,
    question: {
      code: code.toUpperCase(),
      date: search.date ?? today,
      locality: search.locality ?? home ?? 'national',
      setting: search.setting ?? 'nonfacility',
      modifiers: parseModifiers(search.mod ?? ''),
      qp: search.qp === 'true',
    },
    ask: (change) => navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false }),
  }
}
