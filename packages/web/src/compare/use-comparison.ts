import type { ClaimOutcome, CodeRow, LineOutcome } from '@feescope/core'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { FullCode } from '../api/guide.ts'
import { postJson } from '../api/request.ts'
import type { Procedure } from '../claim/procedure-text.ts'
import { useCodes } from '../claim/use-codes.ts'
import { componentOf } from '../code/question/question.ts'
import { type Place, placeBody } from '../place/place.ts'

/** One column: the procedure, what its code is, the row that pays, the amount by itself. */
export interface Compared {
  readonly procedure: Procedure
  readonly code: FullCode | undefined
  readonly row: CodeRow | undefined
  readonly line: LineOutcome | undefined
}

/** Each procedure priced by itself. */
export function useComparison(procedures: readonly Procedure[], place: Place): readonly Compared[] {
  const codes = useCodes(
    procedures.map(({ code }) => code),
    place,
  )
  const lines = useQueries({
    queries: procedures.map((procedure) => ({
      queryKey: ['compare', procedure, place],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        postJson<ClaimOutcome>(
          '/price',
          { ...placeBody(place), edits: 'off', lines: [procedure] },
          signal,
        ),
    })),
    combine: (answers) => answers.map(({ data }) => data?.lines[0]),
  })
  // Columns come in slices, so that each answer does not hold up the page.
  const known = useDeferredValue(codes)
  const amounts = useDeferredValue(lines)
  return procedures.map((procedure, index) => {
    const code = known.get(procedure.code)
    const component = componentOf(procedure.modifiers)
    const row = code?.rows.find(({ modifier }) => modifier === component) ?? code?.rows[0]
    return { procedure, code, row, line: amounts[index] }
  })
}

/** What the edits say of billing them together. */
export function useTogether(procedures: readonly Procedure[], place: Place) {
  return useQuery({
    queryKey: ['together', procedures, place],
    queryFn: ({ signal }) =>
      postJson<ClaimOutcome>('/price', { ...placeBody(place), lines: procedures }, signal),
    enabled: procedures.length > 1,
    placeholderData: keepPreviousData,
  })
}
