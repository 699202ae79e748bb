/** Columns a claim file may have, in small letters; the order is free. */
export const REQUIRED_COLUMNS = [
  'claim',
  'line',
  'date',
  'code',
  'modifiers',
  'units',
  'pos',
  'locality',
] as const
export const OPTIONAL_COLUMNS = [
  'zip',
  'setting',
  'provider',
  'qp',
  'charge',
  'patient',
  'npi',
  'minutes',
  'caredays',
  'participation',
  'assignment',
] as const

export type ColumnName = (typeof REQUIRED_COLUMNS)[number] | (typeof OPTIONAL_COLUMNS)[number]

/** For each column of the file, which one it is; −1 for one that is not read. */
export interface Header {
  /** Position of each known column, or −1. */
  readonly at: Readonly<Record<ColumnName, number>>
  readonly count: number
}

const KNOWN: readonly ColumnName[] = [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS]

/** Reads the header line. Throws `Error` naming what is missing or twice. */
export function parseHeader(line: string): Header {
  const names = line
    .replace(/^\uFEFF/, '')
    .split(',')
    .map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase())
  const missing = REQUIRED_COLUMNS.filter((name) => !names.includes(name))
  if (missing.length > 0) {
    throw new Error(
      `The header has no column ${missing.join(', ')}. Needed: ${REQUIRED_COLUMNS.join(', ')}.`,
    )
  }
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`The header has the column ${twice} twice.`)
  const at = Object.fromEntries(KNOWN.map((name) => [name, names.indexOf(name)]))
  return { at: at as Record<ColumnName, number>, count: names.length }
}
