import { type PlaceSearch, parsePlaceSearch, textOf } from '../place/place.ts'

export interface CompareSearch extends PlaceSearch {
  /** `76120,76000,74230-26` */
  readonly codes?: string | undefined
}

export function parseCompareSearch(raw: Record<string, unknown>): CompareSearch {
  return { ...parsePlaceSearch(raw), codes: textOf(raw, 'codes')?.toUpperCase() }
}
