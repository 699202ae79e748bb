import { type PlaceSearch, parsePlaceSearch, textOf } from '../place/place.ts'

export interface ChangesSearch extends PlaceSearch {
  /** `RVU25D` */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** The user's own codes, with how often: `76120x120,76000`. */
  readonly codes?: string | undefined
  /** Rows shown; absent for those that changed. */
  readonly kind?: 'added' | 'deleted' | undefined
  /** First row of the page shown; absent for the first page. */
  readonly at?: string | undefined
}

export function parseChangesSearch(raw: Record<string, unknown>): ChangesSearch {
  const kind = textOf(raw, 'kind')
  return {
    ...parsePlaceSearch(raw),
    from: textOf(raw, 'from'),
    to: textOf(raw, 'to'),
    codes: textOf(raw, 'codes'),
    at: textOf(raw, 'at')?.match(/^[1-9]\d{0,5}$/)?.[0],
    kind: kind === 'added' || kind === 'deleted' ? kind : undefined,
  }
}
