import { type ClaimInput, PROVIDER_TYPES } from '@feescope/core'
import type { ColumnName, Header } from '../csv/header.ts'
import type { RecordFields } from '../csv/record-fields.ts'
import type { PlaceNumbers } from './parse-record.ts'

/** Where and by whom, as the engine takes it; the date apart. */
export type Place = Omit<ClaimInput, 'lines' | 'date'>

/** Numbers the places of a file and gives them back. */
export interface PlaceTable extends PlaceNumbers {
  /** The place of a number. */
  get(number: number): Place
}

const COLUMNS: readonly ColumnName[] = [
  'locality',
  'zip',
  'pos',
  'setting',
  'provider',
  'qp',
  'participation',
  'assignment',
]

/** The bytes of these columns are compared with the last record's first: files change place rarely. */
export function createPlaceTable(): PlaceTable {
  const numbers = new Map<string, number | string>()
  const places: Place[] = []
  let lastKey = ''
  let last: number | string = ''
  return {
    number(bytes, fields, header) {
      const key = keyOf(bytes, fields, header)
      if (key === lastKey) return last
      let number = numbers.get(key)
      if (number === undefined) {
        const place = parsePlace(key)
        number = typeof place === 'string' ? place : places.push(place) - 1
        numbers.set(key, number)
      }
      lastKey = key
      last = number
      return number
    },
    get(number) {
      const place = places[number]
      if (!place) throw new Error(`no place ${number}`)
      return place
    },
  }
}

function keyOf(bytes: Uint8Array, fields: RecordFields, { at }: Header): string {
  let key = ''
  for (const name of COLUMNS) {
    const column = at[name]
    if (column >= 0) {
      for (let i = fields.starts[column] ?? 0; i < (fields.ends[column] ?? 0); i++) {
        key += String.fromCharCode(bytes[i] ?? 0)
      }
    }
    key += '|'
  }
  return key
}

/** The place, or what is wrong with it. */
function parsePlace(key: string): Place | string {
  const parts = key.split('|').map((text) => text.trim())
  const [locality = '', zip = '', pos = '', setting = '', provider = '', qp = ''] = parts
  const [participation = '', assignment = ''] = parts.slice(6)
  if (locality === '' && zip === '') return 'locality is missing; write MAC-NN or national'
  const type = PROVIDER_TYPES.find((each) => each === provider.toLowerCase())
  if (provider !== '' && !type) return `provider is none of ${PROVIDER_TYPES.join(', ')}`
  const yes = /^(1|y|yes|true)$/i.test(qp)
  if (!yes && !/^(0|n|no|false)?$/i.test(qp)) return 'qp is neither yes nor no'
  if (setting !== '' && setting !== 'facility' && setting !== 'nonfacility') {
    return 'setting is neither facility nor nonfacility'
  }
  if (participation !== '' && participation !== 'par' && participation !== 'nonpar') {
    return 'participation is neither par nor nonpar'
  }
  if (assignment !== '' && assignment !== 'assigned' && assignment !== 'unassigned') {
    return 'assignment is neither assigned nor unassigned'
  }
  return {
    ...(locality === '' ? { zip } : { locality }),
    ...(pos !== '' && { pos }),
    ...(setting !== '' && { setting }),
    ...(type && { provider: type }),
    ...(yes && { qp: true }),
    ...(participation !== '' && { participation }),
    ...(assignment !== '' && { assignment }),
  }
}
