import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Place, placeParams } from '../place/place.ts'
import type { ProcedurePrice } from './guide.ts'
import { getJson } from './request.ts'

export interface SearchResult {
  readonly code: string
  readonly label: string | null
  readonly score: number
  readonly why: string
  readonly plain: string | null
  readonly price: ProcedurePrice
}

/** `GET /search` */
export interface SearchAnswer {
  readonly query: string
  readonly date: string
  readonly results: readonly SearchResult[]
}

/** Codes found by words, with their amounts at the place, or nationally today without one. */
export function useSearchCodes(text: string, place?: Place, limit = 8) {
  const query = text.trim().slice(0, 200)
  const where = place === undefined ? '' : `&${placeParams(place)}`
  return useQuery({
    queryKey: ['search', query, limit, where],
    queryFn: ({ signal }) =>
      getJson<SearchAnswer>(
        `/search?q=${encodeURIComponent(query)}&limit=${limit}${where}`,
        signal,
      ),
    enabled: query.length >= 2,
    placeholderData: keepPreviousData,
  })
}
