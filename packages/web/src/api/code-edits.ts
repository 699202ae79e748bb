import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getJson } from './request.ts'
import type { SchemaCodeEdits, SchemaPairEdit } from './schema.ts'

/** `GET /edits/{code}` */
export type CodeEdits = SchemaCodeEdits
export type PairEdit = SchemaPairEdit
export type TableState = CodeEdits['ptp']['table']

export interface EditsQuestion {
  readonly code: string
  readonly date: string
  /** Only pairs with codes that begin so. */
  readonly prefix: string
  readonly offset: number
}

/** Pairs on one page of the list. */
export const EDITS_PAGE = 10

export function useCodeEdits({ code, date, prefix, offset }: EditsQuestion) {
  return useQuery({
    queryKey: ['edits', code, date, prefix, offset],
    queryFn: ({ signal }) =>
      getJson<CodeEdits>(
        `/edits/${code}?date=${date}&with=${encodeURIComponent(prefix)}&offset=${offset}&limit=${EDITS_PAGE}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  })
}

/** Every pair at once, for a file. */
export function fetchAllEdits(code: string, date: string): Promise<CodeEdits> {
  return getJson<CodeEdits>(`/edits/${code}?date=${date}&limit=10000`)
}
