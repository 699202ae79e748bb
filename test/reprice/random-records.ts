import {
  listLocalities,
  MODIFIERS,
  PROVIDER_TYPES,
  parseHcpcsCode,
  type Reference,
} from '@feescope/core'
import { createRandom } from '../../bench/generate-claims.ts'
import type { ClaimRecord } from './expected-rows.ts'

/** Codes in which every rule family and every edit meets, beside codes drawn from all of them. */
const MEETING = (
  '99213 99214 99285 36415 85025 76120 76000 76125 20610 11042 45378 45380 45385 43239 27447 66984 ' +
  '22612 22614 63047 64721 26055 70553 72148 74177 70496 70498 71046 97110 97140 97530 78452 93306 ' +
  '92133 92083 93000 96523 G0117 36598 G0439 A0425 J1885 99999 00790 76496 88305 93010 92014 90834 ' +
  'G0105 49505 29240 29530 31231 31237 31254 94760 99291 99292 11720 11721 11055 96372 90471 90472'
).split(' ')
/** The modifiers that move a price or an edit, beside any that is listed. */
const TELLING = '26 TC 25 50 51 52 53 54 55 57 59 62 66 76 78 79 80 82 AS LT RT XS XE GP GY'.split(
  ' ',
)
const DATES = (
  '2026-07-15 2026-07-16 2026-04-02 2026-06-30 2025-02-01 2025-07-01 2025-07-02 2024-03-08 ' +
  '2024-03-09 2024-09-30 2023-11-11 2022-05-05 2019-05-05'
).split(' ')
const POS = ['11', '11', '11', '22', '21', '24', '12', '23', '31', '10', '']

/** Claims of every kind, far wilder than practices bill; the same for the same seed. */
export function randomRecords(
  reference: Reference,
  claims: number,
  seed: number,
): readonly ClaimRecord[] {
  const random = createRandom(seed)
  const below = (bound: number) => Math.floor(random() * bound)
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item
  const chosen = reference.choosePfs('2026-07-15')
  // CMS lists GXXX1, which is no code.
  const codes = chosen.held
    ? chosen.table.codes().filter((code) => parseHcpcsCode(code, 'code').ok)
    : []
  const localities = listLocalities(reference, '2026-07-15').map(({ id }) => id)

  const placeOf = () => {
    const kind = below(10)
    const locality = kind === 0 ? '' : kind < 4 ? 'national' : pick(localities)
    const pos = pick(POS)
    return {
      pos,
      locality,
      zip: locality === '' ? pick(['10001', '36101', '90012', '99501', '00000']) : '',
      setting: pos === '' ? pick(['facility', 'nonfacility'] as const) : ('' as const),
      provider: below(8) === 0 ? pick(PROVIDER_TYPES) : '',
      qp: below(6) === 0,
    }
  }
  const lineOf = () => {
    const code = below(4) === 0 ? pick(codes) : pick(MEETING)
    const count = below(3) === 0 ? 1 + below(3) : 0
    const modifiers = Array.from({ length: count }, () =>
      below(8) === 0 ? pick(MODIFIERS).code : pick(TELLING),
    )
    return {
      code,
      modifiers,
      units: below(12) === 0 ? '' : String(below(6) === 0 ? 1 + below(9) : 1),
      charge: below(3) === 0 ? `${below(400)}.${10 + below(90)}` : '',
      minutes: below(60) === 0 ? String(10 + below(90)) : '',
    }
  }
  return Array.from({ length: claims }, (_, claim) => {
    const place = placeOf()
    const date = pick(DATES)
    const name = below(30) === 0 ? `"C,${claim}"` : `C${claim}`
    const size = below(40) === 0 ? 12 + below(20) : 1 + below(6)
    return Array.from({ length: size }, (_, line): ClaimRecord => {
      const elsewhere = below(50) === 0
      return {
        claim: name,
        line: String(line + 1),
        date: below(30) === 0 ? pick(DATES) : date,
        ...(elsewhere ? placeOf() : place),
        ...lineOf(),
      }
    })
  }).flat()
}

type Column = keyof ClaimRecord

const COLUMNS: readonly Column[] = [
  'charge',
  'claim',
  'line',
  'qp',
  'date',
  'code',
  'units',
  'modifiers',
  'pos',
  'locality',
  'zip',
  'setting',
  'provider',
  'minutes',
]

/**
 * The records as a file such as billing systems write: columns in some order and one nobody asked for,
 * small letters, needless quotes, several separators, blank lines, records that cannot be read.
 */
export function writeRecords(records: readonly ClaimRecord[], seed: number): string {
  const random = createRandom(seed)
  const chance = (share: number) => random() < share
  const textOf = (record: ClaimRecord, column: Column): string => {
    const value = record[column]
    if (column === 'claim' || column === 'line') return String(value)
    const text = Array.isArray(value)
      ? value.join(chance(0.5) ? ' ' : ':')
      : value === true
        ? 'yes'
        : value === false
          ? ''
          : String(value ?? '')
    const spelled = chance(0.05) && column !== 'setting' ? text.toLowerCase() : text
    return chance(0.03) ? `"${spelled}"` : spelled
  }
  const rows = records.map((record) => {
    const row = `${COLUMNS.map((column) => textOf(record, column)).join(',')},"a, b"`
    if (chance(0.005)) return `\n${row}`
    if (chance(0.005)) return `${row}\r\n${row.replace(/20\d\d-/, '20x0-')}`
    return row
  })
  const header = [...COLUMNS, 'note'].join(',')
  return [header, ...rows].join('\r\n')
}
