import type { Reference } from '@feescope/core'
import type { ColumnName, Header } from '../csv/header.ts'
import {
  createRecordFields,
  MAX_FIELDS,
  type RecordFields,
  splitRecord,
} from '../csv/record-fields.ts'
import { type ScannedRecord, scanRecord } from '../csv/scan-record.ts'
import { createClaimAnswerer } from './answer-claim.ts'
import { createAnswerTexts, LINE_STATUSES } from './answer-texts.ts'
import { createColumnKeys } from './column-keys.ts'
import { createContexts } from './contexts.ts'
import { createKnownMemory, type KnownMemory, openKnown } from './known/known.ts'
import { createLineTable } from './known-lines.ts'
import { append, createOutputBuffer, type OutputBuffer, takeBytes } from './output-buffer.ts'
import { BLANK, MALFORMED, parseCents, parseDate, parseWhole } from './parse-fields.ts'
import {
  answerPending,
  createPendingLines,
  type PendingLines,
  reserveLine,
} from './pending-lines.ts'
import { PLACE_COLUMNS, parsePlace } from './places.ts'
import { type Tally, writeLines } from './write-lines.ts'

/** How many lines came and how they ended; `read = priced + refused + denied + rejected`. */
export interface Counts {
  read: number
  priced: number
  refused: number
  denied: number
  rejected: number
  /** Claims, and the sum of what is allowed in cents. */
  claims: number
  allowedCents: number
}

export interface ChunkResult {
  readonly output: Uint8Array<ArrayBuffer>
  /** Rejected records: `line,reason,record`. */
  readonly rejects: Uint8Array<ArrayBuffer>
  readonly counts: Counts
}

/** Prices and edits pieces of a claim file. A piece holds whole claims. */
export interface ChunkRepricer {
  /**
   * `firstLine` is the number of the piece's first record in the file, for messages. `room` is memory for
   * the output, which is lost to the caller; without it, or where it is too small, new memory is taken.
   */
  reprice(bytes: Uint8Array, firstLine: number, room?: ArrayBuffer): ChunkResult
}

const NEWLINE = 10
/** The engine's own limits. */
const MAX_MINUTES = 2880
const MAX_CARE_DAYS = 90
/** Different lines and places kept before everything is forgotten: it bounds the memory. */
const MOST_LINES = 1 << 18
const MOST_PLACES = 1 << 17

const LINE_COLUMNS = ['code', 'modifiers', 'units'] as const satisfies readonly ColumnName[]

/** `memory`: what threads of one run share, so that each thing is learnt once; else this one's own. */
export function createChunkRepricer(
  reference: Reference,
  header: Header,
  memory = createKnownMemory(),
): ChunkRepricer {
  let engine = createChunkEngine(reference, header, memory)
  return {
    reprice(bytes, firstLine, room) {
      // Never within a piece: lines that wait for the end of their claim know things by number.
      if (engine.isFull()) engine = createChunkEngine(reference, header, createKnownMemory())
      return engine.reprice(bytes, firstLine, room)
    },
  }
}

/**
 * A repricer that remembers all it has met: lines, places and the answers of claim shapes are numbered
 * once; a claim that recurs is a look-up and a copy of bytes.
 */
function createChunkEngine(reference: Reference, header: Header, memory: KnownMemory) {
  const { at } = header
  const known = openKnown(memory)
  const texts = createAnswerTexts(known.texts)
  const lines = createLineTable(known.lines)
  const contexts = createContexts({ reference, zip: at.zip >= 0, known, lines, texts })
  const fields = createRecordFields()
  const { starts, ends } = fields
  const record: ScannedRecord = { end: 0, next: 0, plain: true }
  const pending = createPendingLines()
  const answerClaim = createClaimAnswerer({ contexts, lines, known, texts })

  const lineKeys = createColumnKeys(LINE_COLUMNS, header, (columns): number | string =>
    lines.parse(
      columns.get('code') ?? '',
      columns.get('modifiers') ?? '',
      columns.get('units') ?? '',
    ),
  )
  const placeKeys = createColumnKeys(PLACE_COLUMNS, header, (columns): number | string => {
    const place = parsePlace(columns)
    return typeof place === 'string' ? place : contexts.placeNumber(place)
  })

  /**
   * Reads the record in `fields` into `pending`, after finishing the claim before it where another
   * begins; returns what is wrong with the record, or `null`. `plain`: it has no quotes.
   */
  const readRecord = (bytes: Uint8Array, plain: boolean, finish: () => void): string | null => {
    if (fields.count !== header.count) {
      return `has ${fields.count} fields, the header ${header.count}`
    }
    const claimStart = starts[at.claim] ?? 0
    const claimEnd = ends[at.claim] ?? 0
    if (claimStart === claimEnd) return 'has no claim'
    const date = parseDate(bytes, starts[at.date] ?? 0, ends[at.date] ?? 0)
    if (date < 0) return 'date is not YYYY-MM-DD'
    const line = lineKeys.find(bytes, fields, plain)
    if (typeof line === 'string') return line
    const charge = parseOptional(parseCents, bytes, fields, at.charge)
    if (charge === MALFORMED) return 'charge is not dollars with at most two decimals'
    const minutes = parseOptional(parseWhole, bytes, fields, at.minutes)
    if (minutes === MALFORMED || minutes > MAX_MINUTES) {
      return `minutes are not a whole number up to ${MAX_MINUTES}`
    }
    const careDays = parseOptional(parseWhole, bytes, fields, at.caredays)
    if (careDays === MALFORMED || careDays > MAX_CARE_DAYS) {
      return `careDays are not a whole number up to ${MAX_CARE_DAYS}`
    }
    const place = placeKeys.find(bytes, fields, plain)
    if (typeof place === 'string') return place
    const context = contexts.find(place, date)
    if (typeof context === 'string') return context

    if (pending.count > 0 && !isSameClaim(bytes, pending, claimStart, claimEnd)) finish()
    reserveLine(pending)
    const next = pending.count++
    pending.claimStarts[next] = claimStart
    pending.claimEnds[next] = claimEnd
    pending.lineStarts[next] = starts[at.line] ?? 0
    pending.lineEnds[next] = ends[at.line] ?? 0
    pending.lines[next] = line
    pending.charges[next] = charge
    pending.minutes[next] = minutes
    pending.careDays[next] = careDays
    pending.dates[next] = date
    pending.places[next] = place
    pending.contexts[next] = context
    return null
  }

  return {
    isFull: () => lineKeys.size > MOST_LINES || placeKeys.size > MOST_PLACES || contexts.isFull(),

    reprice(piece: Uint8Array, firstLine: number, room: ArrayBuffer | undefined): ChunkResult {
      const bytes = piece.at(-1) === NEWLINE ? piece : withNewline(piece)
      const { length } = bytes
      const output = createOutputBuffer(length, room)
      const rejects = createOutputBuffer(0)
      const tally: Tally = { lines: new Int32Array(LINE_STATUSES.length), allowedCents: 0 }
      let read = 0
      let rejected = 0
      let claims = 0
      let lineNumber = firstLine
      const finish = (): void => {
        claims++
        answerPending(pending, answerClaim)
        writeLines(bytes, pending, output, texts, tally)
        pending.count = 0
      }

      for (let start = 0; start < length; lineNumber++) {
        scanRecord(bytes, start, fields, record)
        const { end, plain } = record
        if (end > start) {
          read++
          const isSplit = plain
            ? fields.count <= MAX_FIELDS
            : splitRecord(bytes, start, end, fields)
          const reason = isSplit
            ? readRecord(bytes, plain, finish)
            : 'has quotes that do not match, or too many fields'
          if (reason !== null) {
            rejected++
            writeReject(rejects, lineNumber, reason, bytes.subarray(start, end))
          }
        }
        start = record.next
      }
      if (pending.count > 0) finish()
      const [priced = 0, refused = 0, denied = 0] = tally.lines
      const { allowedCents } = tally
      const counts = { read, priced, refused, denied, rejected, claims, allowedCents }
      return { output: takeBytes(output), rejects: takeBytes(rejects), counts }
    },
  }
}

function withNewline(piece: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(piece.length + 1)
  bytes.set(piece)
  bytes[piece.length] = NEWLINE
  return bytes
}

/** A field of a column the file may lack, or leave blank. */
function parseOptional(
  parse: (bytes: Uint8Array, start: number, end: number) => number,
  bytes: Uint8Array,
  { starts, ends }: RecordFields,
  column: number,
): number {
  return column < 0 ? BLANK : parse(bytes, starts[column] ?? 0, ends[column] ?? 0)
}

function isSameClaim(
  bytes: Uint8Array,
  { count, claimStarts, claimEnds }: PendingLines,
  start: number,
  end: number,
): boolean {
  const lastStart = claimStarts[count - 1] ?? 0
  if ((claimEnds[count - 1] ?? 0) - lastStart !== end - start) return false
  // Claims are often numbered: the last bytes differ first.
  for (let at = end - start - 1; at >= 0; at--) {
    if (bytes[lastStart + at] !== bytes[start + at]) return false
  }
  return true
}

function writeReject(
  rejects: OutputBuffer,
  lineNumber: number,
  reason: string,
  record: Uint8Array,
): void {
  const text = `${lineNumber},${quoted(reason)},${quoted(new TextDecoder().decode(record))}\n`
  append(rejects, new TextEncoder().encode(text))
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

export function noCounts(): Counts {
  return { read: 0, priced: 0, refused: 0, denied: 0, rejected: 0, claims: 0, allowedCents: 0 }
}

export function addCounts(to: Counts, more: Counts): void {
  for (const key of [
    'read',
    'priced',
    'refused',
    'denied',
    'rejected',
    'claims',
    'allowedCents',
  ] as const) {
    to[key] += more[key]
  }
}
