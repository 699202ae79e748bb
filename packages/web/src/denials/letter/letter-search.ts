import { type PlaceSearch, parsePlaceSearch, textOf } from '../../place/place.ts'

export interface LetterSearch extends PlaceSearch {
  /** The claim: `76120,76000-59`. */
  readonly lines?: string | undefined
  /** The denied line, from 1. */
  readonly line?: string | undefined
  /** `CO-97` */
  readonly denial?: string | undefined
  readonly remarks?: string | undefined
  readonly decided?: string | undefined
}

export function parseLetterSearch(raw: Record<string, unknown>): LetterSearch {
  return {
    ...parsePlaceSearch(raw),
    lines: textOf(raw, 'lines'),
    line: textOf(raw, 'line'),
    denial: textOf(raw, 'denial')?.toUpperCase(),
    remarks: textOf(raw, 'remarks')?.toUpperCase(),
    decided: textOf(raw, 'decided'),
  }
}
