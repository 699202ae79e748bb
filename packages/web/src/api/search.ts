import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Place, placeParams } from '../place/place.ts'
import { getJson } from './request.ts'
import type { SchemaSearchResult, SchemaSearchResults } from './schema.ts'

/** `GET /search` */
export type SearchAnswer = SchemaSearchResults
export type SearchResult = SchemaSearchResult

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
