import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type PlaceAsking, usePlace } from '../../place/use-place.ts'
import type { CodeSearch } from '../code-search.ts'
import { type Question, questionOf } from './question.ts'

/** The question the address asks, and how to ask another. */
export interface Asking extends PlaceAsking {
  readonly question: Question
  /** Changes the address; the browser's back button undoes it. */
  readonly ask: (change: CodeSearch) => void
}

/** Reads the address; `today` stands in for a date it does not name. */
export function useQuestion(today: string): Asking {
  const { code } = useParams({ from: '/code/$code' })
  const search = useSearch({ from: '/code/$code' })
  const navigate = useNavigate({ from: '/code/$code' })
  usePlace(today)
  return {
    today,
    question: questionOf(code, search, today),
    ask: (change) => navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false }),
  }
}
