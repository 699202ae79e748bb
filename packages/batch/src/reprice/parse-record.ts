import type { ColumnName, Header } from '../csv/header.ts'
import type { RecordFields } from '../csv/record-fields.ts'
import { packText } from './intern-lines.ts'

/** One record in numbers; a single one is reused for every record. */
export interface ParsedRecord {
  claimStart: number
  claimEnd: number
  lineStart: number
  lineEnd: number
  /** yyyymmdd */
  date: number
  /** Packed letters and digits. */
  code: number
  modifiers: number
  units: number
  /** Identifies place, setting, practitioner and QP status; see `describePlace`. */
  place: number
  /** Cents, or −1 without a charge. */
  charge: number
  /** Minutes of anesthesia or timed therapy, or −1. */
  minutes: number
  /** Days of post-operative care given (55), or −1. */
  careDays: number
}

export function createParsedRecord(): ParsedRecord {
  return {
    claimStart: 0,
    claimEnd: 0,
    lineStart: 0,
    lineEnd: 0,
    date: 0,
    code: 0,
    modifiers: 0,
    units: 1,
    place: 0,
    charge: -1,
    minutes: -1,
    careDays: -1,
  }
}

/** Reads the fields of a record; returns what is wrong, or `null`. */
export type ParseRecord = (
  bytes: Uint8Array,
  fields: RecordFields,
  record: ParsedRecord,
) => string | null

const SPACE = 32
const COLON = 58
const HYPHEN = 45
const POINT = 46
const ZERO = 48
const MAX_UNITS = 9999
/** The engine's own limits. */
const MAX_MINUTES = 2880
const MAX_CARE_DAYS = 90

/** Makes the reader for files with this header. `places` numbers every different place. */
export function createRecordParser(header: Header, places: PlaceNumbers): ParseRecord {
  const { at } = header
  return (bytes, fields, record) => {
    if (fields.count !== header.count) {
      return `has ${fields.count} fields, the header ${header.count}`
    }
    const start = (name: ColumnName) => fields.starts[at[name]] ?? 0
    const end = (name: ColumnName) => fields.ends[at[name]] ?? 0
    record.claimStart = start('claim')
    record.claimEnd = end('claim')
    if (record.claimStart === record.claimEnd) return 'has no claim'
    record.lineStart = start('line')
    record.lineEnd = end('line')
    record.date = parseDate(bytes, start('date'), end('date'))
    if (record.date < 0) return 'date is not YYYY-MM-DD'
    record.code = packText(bytes, start('code'), end('code'))
    if (record.code <= 0) return 'code is not a procedure code'
    record.modifiers = packModifiers(bytes, start('modifiers'), end('modifiers'))
    if (record.modifiers < 0) {
      return 'modifiers are not up to four of two letters or digits, with blanks or colons between'
    }
    const units = start('units')
    record.units = units === end('units') ? 1 : parseWhole(bytes, units, end('units'))
    if (record.units < 1 || record.units > MAX_UNITS) {
      return `units are not a whole number from 1 to ${MAX_UNITS}`
    }
    record.charge = at.charge < 0 ? -1 : parseCents(bytes, start('charge'), end('charge'))
    if (record.charge === -2) return 'charge is not dollars with at most two decimals'
    record.minutes = parseOptional(bytes, at.minutes < 0, start('minutes'), end('minutes'))
    if (record.minutes === -2 || record.minutes > MAX_MINUTES) {
      return `minutes are not a whole number up to ${MAX_MINUTES}`
    }
    record.careDays = parseOptional(bytes, at.caredays < 0, start('caredays'), end('caredays'))
    if (record.careDays === -2 || record.careDays > MAX_CARE_DAYS) {
      return `careDays are not a whole number up to ${MAX_CARE_DAYS}`
    }
    const place = places.number(bytes, fields, header)
    if (typeof place === 'string') return place
    record.place = place
    return null
  }
}

/** Numbers every different combination of the columns that say where and by whom. */
export interface PlaceNumbers {
  number(bytes: Uint8Array, fields: RecordFields, header: Header): number | string
}

function parseDate(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 10 || bytes[start + 4] !== HYPHEN || bytes[start + 7] !== HYPHEN) return -1
  const year = parseWhole(bytes, start, start + 4)
  const month = parseWhole(bytes, start + 5, start + 7)
  const day = parseWhole(bytes, start + 8, start + 10)
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return -1
  return year * 10_000 + month * 100 + day
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Digits only, −1 for anything else or nothing. */
export function parseWhole(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || end - start > 9) return -1
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** A whole number; −1 when the column is absent or blank, −2 when malformed. */
function parseOptional(bytes: Uint8Array, absent: boolean, start: number, end: number): number {
  if (absent || start === end) return -1
  const value = parseWhole(bytes, start, end)
  return value < 0 ? -2 : value
}

/** Cents of `250`, `250.5`, `250.00`; −1 when blank, −2 when malformed. */
function parseCents(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return -1
  let point = start
  while (point < end && bytes[point] !== POINT) point++
  const dollars = parseWhole(bytes, start, point)
  const decimals = end - point - 1
  if (dollars < 0 || decimals > 2) return -2
  if (decimals <= 0) return dollars * 100
  const cents = parseWhole(bytes, point + 1, end)
  return cents < 0 ? -2 : dollars * 100 + (decimals === 1 ? cents * 10 : cents)
}

/** `GP 59` or `GP:59` → the packed `GP59`; −1 when malformed. */
function packModifiers(bytes: Uint8Array, start: number, end: number): number {
  let packed = 0
  let count = 0
  let at = start
  while (at < end) {
    const byte = bytes[at]
    if (byte === SPACE || byte === COLON) {
      at++
      continue
    }
    const pair = at + 2 <= end ? packText(bytes, at, at + 2) : -1
    const after = bytes[at + 2]
    if (pair < 0 || (at + 2 < end && after !== SPACE && after !== COLON)) return -1
    if (++count > 4) return -1
    packed = packed * 1369 + pair
    at += 2
  }
  return packed
}
