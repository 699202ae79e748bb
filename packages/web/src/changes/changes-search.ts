import { type PlaceSearch, parsePlaceSearch, textOf } from '../place/place.ts'

export interface ChangesSearch extends PlaceSearch {
  /** `RVU25D` */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** The user's own codes: `76120,76000`. */
  readonly codes?: string | undefined
  /** Rows shown; absent for those that changed. */
  readonly kind?: 'added' | 'deleted' | undefined
}

export function parseChangesSearch(raw: Record<string, unknown>): ChangesSearch {
  const kind = textOf(raw, 'kind')
  return {
    ...parsePlaceSearch(raw),
    from: textOf(raw, 'from'),
    to: textOf(raw, 'to'),
    codes: textOf(raw, 'codes')?.toUpperCase(),
    kind: kind === 'added' || kind === 'deleted' ? kind : undefined,
  }
}
