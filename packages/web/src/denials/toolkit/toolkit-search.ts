import { type PlaceSearch, parsePlaceSearch, textOf } from '../../place/place.ts'

export interface ToolkitSearch extends PlaceSearch {
  /** `76120,76000` */
  readonly codes?: string | undefined
}

export function parseToolkitSearch(raw: Record<string, unknown>): ToolkitSearch {
  return { ...parsePlaceSearch(raw), codes: textOf(raw, 'codes')?.toUpperCase() }
}
