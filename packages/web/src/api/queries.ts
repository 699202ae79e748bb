import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { Question } from '../code/question/question.ts'
import { askPrice } from '../engine/ask-price.ts'
import { placeBody, placeParams } from '../place/place.ts'
import type { CodesAnswer, LocalitiesAnswer, ReleasesAnswer } from './answers.ts'
import type { FullCode, Guide } from './guide.ts'
import { getJson } from './request.ts'

export const releasesQuery = queryOptions({
  queryKey: ['releases'],
  queryFn: ({ signal }) => getJson<ReleasesAnswer>('/releases', signal),
})

export function useReleases() {
  return useQuery(releasesQuery)
}

export function useLocalities(date: string) {
  return useQuery({
    queryKey: ['localities', date],
    queryFn: ({ signal }) => getJson<LocalitiesAnswer>(`/localities?date=${date}`, signal),
    placeholderData: keepPreviousData,
  })
}

/** The locality of a five-digit ZIP code; asks nothing for other text. */
export function useZipLocality(text: string, date: string) {
  const zip = text.trim()
  return useQuery({
    queryKey: ['zip', zip, date],
    queryFn: ({ signal }) =>
      getJson<LocalitiesAnswer>(`/localities?date=${date}&zip=${zip}`, signal),
    enabled: /^\d{5}$/.test(zip),
  })
}

export function useCodeSuggestions(prefix: string) {
  return useQuery({
    queryKey: ['codes', prefix],
    queryFn: ({ signal }) =>
      getJson<CodesAnswer>(`/codes?prefix=${encodeURIComponent(prefix)}`, signal),
    enabled: prefix !== '' && prefix.length <= 5,
    placeholderData: keepPreviousData,
  })
}

/** Everything known of a code; the modifiers asked about change nothing of it. */
export function codeQuery({ code, modifiers: _, ...place }: Question) {
  return queryOptions({
    queryKey: ['code', code, place],
    queryFn: ({ signal }) =>
      getJson<FullCode>(`/code/${encodeURIComponent(code)}?${placeParams(place)}`, signal),
  })
}

/** The old answer stays while the same code is asked about for another day or place. */
export function useCode(question: Question) {
  return useQuery({
    ...codeQuery(question),
    placeholderData: (previous) => (previous?.code === question.code ? previous : undefined),
  })
}

/** What is written of a code that has no price; most have nothing. */
export function useGuide({ code, modifiers: _, ...place }: Question) {
  return useQuery({
    queryKey: ['guide', code, place],
    queryFn: ({ signal }) =>
      getJson<Guide>(`/guides/${encodeURIComponent(code)}?${placeParams(place)}`, signal),
  })
}

/** One line's amount with every step of it. */
export function priceQuery({ code, modifiers, ...place }: Question) {
  return queryOptions({
    queryKey: ['price', code, modifiers, place],
    queryFn: ({ signal }) =>
      askPrice({ ...placeBody(place), explain: true, lines: [{ code, modifiers }] }, signal),
    networkMode: 'always',
  })
}

export function usePrice(question: Question) {
  return useQuery({
    ...priceQuery(question),
    placeholderData: (previous) =>
      previous?.lines[0]?.code === question.code ? previous : undefined,
  })
}
