import { readHomeLocality } from './home-locality.ts'

/** When, where and by whom: all that decides an amount beside the procedure, defaults filled in. */
export interface Place {
  readonly date: string
  /** `MAC-NN` or `national` */
  readonly locality: string
  readonly setting: 'facility' | 'nonfacility'
  readonly qp: boolean
  /** `physician` unless chosen. */
  readonly provider: string
  readonly participation: 'par' | 'nonpar'
}

/** What an address says of the place; absent means the default. */
export interface PlaceSearch {
  readonly date?: string | undefined
  readonly locality?: string | undefined
  readonly setting?: 'facility' | 'nonfacility' | undefined
  readonly qp?: 'true' | undefined
  readonly provider?: string | undefined
  readonly participation?: 'nonpar' | undefined
}

/** Reads the address; what it cannot mean is left out, except a date or place the server explains. */
export function parsePlaceSearch(raw: Record<string, unknown>): PlaceSearch {
  const setting = textOf(raw, 'setting')
  return {
    date: textOf(raw, 'date'),
    locality: textOf(raw, 'locality'),
    setting: setting === 'facility' || setting === 'nonfacility' ? setting : undefined,
    qp: textOf(raw, 'qp') === 'true' ? 'true' : undefined,
    provider: textOf(raw, 'provider'),
    participation: textOf(raw, 'participation') === 'nonpar' ? 'nonpar' : undefined,
  }
}

/** The place an address asks about: today and the home locality stand in for what it does not name. */
export function placeOf(search: PlaceSearch, today: string): Place {
  return {
    date: search.date ?? today,
    locality: search.locality ?? readHomeLocality() ?? 'national',
    setting: search.setting ?? 'nonfacility',
    qp: search.qp === 'true',
    provider: search.provider ?? 'physician',
    participation: search.participation ?? 'par',
  }
}

/** Text of an address; nothing for an empty one. */
export function textOf(raw: Record<string, unknown>, name: string): string | undefined {
  const value = raw[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The part of an address that goes along to every page that prices. */
export function keepPlace(search: PlaceSearch): PlaceSearch {
  const { date, locality, setting, qp, provider, participation } = search
  return { date, locality, setting, qp, provider, participation }
}

/** The place as query parameters of the API. */
export function placeParams(place: Place): string {
  return new URLSearchParams(
    Object.entries(placeBody(place)).map(([name, value]) => [name, String(value)]),
  ).toString()
}

/** The place as fields of a claim. */
export function placeBody({ date, locality, setting, qp, provider, participation }: Place) {
  return { date, locality, setting, qp, provider, participation }
}
