import { type PlaceSearch, parsePlaceSearch, textOf } from '../place/place.ts'

export interface WordsSearch extends PlaceSearch {
  readonly q?: string | undefined
}

export function parseWordsSearch(raw: Record<string, unknown>): WordsSearch {
  return { ...parsePlaceSearch(raw), q: textOf(raw, 'q') }
}
