import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FullCode } from '../api/guide.ts'
import { getJson } from '../api/request.ts'
import { type Place, placeParams } from '../place/place.ts'

/** What each code is; a code without an answer has no entry. */
export function useCodes(codes: readonly string[], place: Place): ReadonlyMap<string, FullCode> {
  const distinct = [...new Set(codes)]
  const found = useQueries({
    queries: distinct.map((code) => ({
      queryKey: ['code', code, place],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        getJson<FullCode>(`/code/${code}?${placeParams(place)}`, signal),
    })),
    combine: (answers) => answers.flatMap(({ data }) => data ?? []),
  })
  return useMemo(() => new Map(found.map((code) => [code.code, code])), [found])
}

/** The label of each code, by code. */
export function useLabels(codes: readonly string[], place: Place): ReadonlyMap<string, string> {
  const known = useCodes(codes, place)
  return new Map(
    [...known].flatMap(([code, { label, descriptor }]) => {
      const text = label ?? descriptor
      return text === null ? [] : [[code, text] as const]
    }),
  )
}
