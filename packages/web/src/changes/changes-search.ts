import { type PlaceSearch, parsePlaceSearch, textOf } from '../place/place.ts'

export interface ChangesSearch extends PlaceSearch {
  /** `RVU25D` */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** The user's own codes: `76120,76000`. */
  readonly codes?: string | undefined
}

export function parseChangesSearch(raw: Record<string, unknown>): ChangesSearch {
  return {
    ...parsePlaceSearch(raw),
    from: textOf(raw, 'from'),
    to: textOf(raw, 'to'),
    codes: textOf(raw, 'codes')?.toUpperCase(),
  }
}
