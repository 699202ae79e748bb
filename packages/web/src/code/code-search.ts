import { type PlaceSearch, parsePlaceSearch, textOf } from '../place/place.ts'

/** What the address of a code's page says beside the code; absent means the default. */
export interface CodeSearch extends PlaceSearch {
  /** Modifiers, separated by blanks: `26`, `26 59`. */
  readonly mod?: string | undefined
}

export function parseCodeSearch(raw: Record<string, unknown>): CodeSearch {
  return { ...parsePlaceSearch(raw), mod: textOf(raw, 'mod')?.toUpperCase() }
}
