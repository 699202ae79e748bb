import type { Locality } from '../api/answers.ts'
import { STATE_NAMES } from './state-names.ts'

/** `Manhattan, NY — 13202-01` */
export function localityLabel(locality: Omit<Locality, 'id'>): string {
  return `${localityName(locality)} — ${locality.mac}-${locality.number}`
}

/** `Manhattan, NY`; a locality that is a whole state is just `Alabama`. */
export function localityName({ name, state }: Pick<Locality, 'name' | 'state'>): string {
  const words = name === name.toUpperCase() ? titleCase(name) : name
  return words === STATE_NAMES[state] ? words : `${words}, ${state}`
}

/** Everything a person may type to find it. */
export function localityKeywords(locality: Omit<Locality, 'id'>): string {
  return `${localityLabel(locality)} ${STATE_NAMES[locality.state] ?? ''}`.toLowerCase()
}

/** Pieces of CMS's capitals that are not words. */
const PIECES: Readonly<Record<string, string>> = {
  DC: 'DC',
  MD: 'MD',
  VA: 'VA',
  NYC: 'NYC',
  NJ: 'NJ',
  N: 'N',
  CNTY: 'County',
  CNTYS: 'Counties',
  SURR: 'Surr',
  OF: 'of',
}

function titleCase(capitals: string): string {
  return capitals.replace(
    /[A-Z]+/g,
    (piece) => PIECES[piece] ?? piece.charAt(0) + piece.slice(1).toLowerCase(),
  )
}
