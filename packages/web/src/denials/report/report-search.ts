import { type PlaceSearch, parsePlaceSearch, textOf } from '../../place/place.ts'

export interface ReportSearch extends PlaceSearch {
  /** The code to report of. */
  readonly code?: string | undefined
}

export function parseReportSearch(raw: Record<string, unknown>): ReportSearch {
  return { ...parsePlaceSearch(raw), code: textOf(raw, 'code')?.toUpperCase() }
}
