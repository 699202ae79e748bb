import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getJson } from './request.ts'

export type TableState =
  | { readonly held: true; readonly id: string; readonly exact: boolean }
  | { readonly held: false; readonly message: string }

export interface PairEdit {
  readonly other: string
  readonly otherLabel: string | null
  /** Where the code asked about stands: 1 is paid, 2 is denied. */
  readonly column: 1 | 2
  readonly modifierIndicator: '0' | '1' | '9'
  readonly effective: string | null
  readonly deleted: string | null
  readonly rationale: string | null
}

/** `GET /edits/{code}` */
export interface CodeEdits {
  readonly code: string
  readonly date: string
  readonly ptp: {
    readonly table: TableState
    readonly total: number
    readonly denied: number
    readonly offset: number
    readonly rows: readonly PairEdit[]
  }
  readonly mue: {
    readonly table: TableState
    readonly limit: {
      readonly units: number
      readonly mai: 1 | 2 | 3
      readonly rationale: string
    } | null
  }
  readonly addOn: {
    readonly table: TableState
    readonly rows: readonly {
      readonly addOn: string
      readonly primary: string
      readonly type: 1 | 2 | 3
    }[]
  }
}

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
