import { type PlaceSearch, parsePlaceSearch, textOf } from '../place/place.ts'

/** What the address of a code's page says beside the code; absent means the default. */
export interface CodeSearch extends PlaceSearch {
  /** Modifiers, separated by blanks: `26`, `26 59`. */
  readonly mod?: string | undefined
  /** Only pairs with codes that begin so. */
  readonly with?: string | undefined
  /** First pair of the page shown; absent for the first page. */
  readonly pair?: string | undefined
}

export function parseCodeSearch(raw: Record<string, unknown>): CodeSearch {
  return {
    ...parsePlaceSearch(raw),
    mod: textOf(raw, 'mod')?.toUpperCase(),
    with: textOf(raw, 'with')?.toUpperCase().slice(0, 5),
    pair: textOf(raw, 'pair')?.match(/^[1-9]\d{0,5}$/)?.[0],
  }
}
