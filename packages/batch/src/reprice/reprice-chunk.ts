import { exactCents, type Reference } from '@feescope/core'
import type { Header } from '../csv/header.ts'
import { createRecordFields, splitRecord } from '../csv/record-fields.ts'
import {
  createOutputBuffer,
  type LineAnswer,
  type OutputBuffer,
  STATUS_BYTES,
} from './answer-bytes.ts'
import { type ClaimAnswers, createClaimMemory, openClaimAnswers } from './claim-answers.ts'
import { createLineTable, type KnownLine } from './intern-lines.ts'
import { createParsedRecord, createRecordParser } from './parse-record.ts'
import { createPlaceTable } from './places.ts'

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
  /** `firstLine` is the number of the piece's first record in the file, for messages. */
  reprice(bytes: Uint8Array, firstLine: number): ChunkResult
}

const NEWLINE = 10
const RETURN = 13
const COMMA = 44

/** A claim's line, waiting until the claim is complete. */
interface Pending {
  claimStart: number
  claimEnd: number
  lineStart: number
  lineEnd: number
  known: KnownLine
  charge: number
  place: number
  date: number
}

export function createChunkRepricer(reference: Reference, header: Header): ChunkRepricer {
  const places = createPlaceTable()
  const parse = createRecordParser(header, places)
  const lines = createLineTable()
  const answersByPlace: Map<number, ClaimAnswers>[] = []
  const memory = createClaimMemory()
  const fields = createRecordFields()
  const record = createParsedRecord()

  const answersFor = (place: number, date: number): ClaimAnswers => {
    const epoch = epochOf(date)
    let ofPlace = answersByPlace[place]
    if (!ofPlace) {
      ofPlace = new Map()
      answersByPlace[place] = ofPlace
    }
    const known = ofPlace.get(epoch)
    if (known) return known
    const where = places.get(place)
    const { locality: _locality, zip: _zip, qp: _qp, ...kind } = where
    const opened = openClaimAnswers(
      reference,
      { ...where, date: isoOf(date) },
      { place: `${epoch} ${place}`, kind: `${epoch} ${JSON.stringify(kind)}` },
      memory,
    )
    ofPlace.set(epoch, opened)
    return opened
  }

  return {
    reprice(bytes, firstLine) {
      const output = createOutputBuffer(bytes.length + 1024)
      const rejects = createOutputBuffer(1024)
      const counts = noCounts()
      const pending: Pending[] = []
      let lineNumber = firstLine

      const finish = (): void => {
        if (pending.length === 0) return
        counts.claims++
        for (let from = 0; from < pending.length; ) {
          const to = endOfGroup(pending, from)
          writeGroup(bytes, output, counts, pending.slice(from, to), answersFor)
          from = to
        }
        pending.length = 0
      }
      const reject = (start: number, end: number, reason: string): void => {
        counts.rejected++
        rejects.appendText(`${lineNumber},${quoted(reason)},`)
        rejects.appendText(quoted(new TextDecoder('latin1').decode(bytes.subarray(start, end))))
        rejects.appendByte(NEWLINE)
      }

      for (let start = 0; start < bytes.length; ) {
        let end = bytes.indexOf(NEWLINE, start)
        if (end < 0) end = bytes.length
        const next = end + 1
        if (end > start && bytes[end - 1] === RETURN) end--
        if (end > start) {
          counts.read++
          const reason = splitRecord(bytes, start, end, fields)
            ? parse(bytes, fields, record)
            : 'has quotes that do not match, or too many fields'
          if (reason !== null) {
            reject(start, end, reason)
          } else {
            const known = lines.get(record.code, record.modifiers, record.units)
            if (known.line === null) {
              reject(start, end, known.reason ?? 'is malformed')
            } else {
              const last = pending.at(-1)
              if (
                last &&
                !isSameText(
                  bytes,
                  last.claimStart,
                  last.claimEnd,
                  record.claimStart,
                  record.claimEnd,
                )
              ) {
                finish()
              }
              const { claimStart, claimEnd, lineStart, lineEnd, charge, place, date } = record
              pending.push({ claimStart, claimEnd, lineStart, lineEnd, known, charge, place, date })
            }
          }
        }
        lineNumber++
        start = next
      }
      finish()
      return { output: output.take(), rejects: rejects.take(), counts }
    },
  }
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

/** Lines of a claim on another day or at another place are priced apart. */
function endOfGroup(pending: readonly Pending[], from: number): number {
  const first = pending[from]
  let to = from + 1
  while (
    to < pending.length &&
    pending[to]?.place === first?.place &&
    pending[to]?.date === first?.date
  ) {
    to++
  }
  return to
}

function writeGroup(
  bytes: Uint8Array,
  output: OutputBuffer,
  counts: Counts,
  group: readonly Pending[],
  answersFor: (place: number, date: number) => ClaimAnswers,
): void {
  const [first] = group
  if (!first) return
  const answers = answersFor(first.place, first.date)
  const known = group.map((each) => each.known)
  const charged = group.some(({ charge }) => charge >= 0)
  const pooled = charged && answers.poolsCharges(known)
  const results = pooled ? answers.answerCharged(chargedLines(group)) : answers.answer(known)
  for (let at = 0; at < group.length; at++) {
    const line = group[at]
    const answer = results[at]
    if (!line || !answer) throw new Error('every line has an answer')
    output.append(bytes, line.claimStart, line.claimEnd)
    output.appendByte(COMMA)
    output.append(bytes, line.lineStart, line.lineEnd)
    writeAnswer(output, answer, pooled ? -1 : line.charge, counts)
  }
}

/** Medicare allows no more than was charged. */
function writeAnswer(
  output: OutputBuffer,
  { status, cents, rest }: LineAnswer,
  charge: number,
  counts: Counts,
): void {
  counts[status]++
  const prefix = STATUS_BYTES[status]
  output.append(prefix, 0, prefix.length)
  if (status === 'priced') {
    const allowed = charge >= 0 && charge < cents ? charge : cents
    counts.allowedCents += allowed
    output.appendCents(allowed)
  }
  output.append(rest, 0, rest.length)
}

function chargedLines(group: readonly Pending[]) {
  return group.map(({ known, charge }, at) => {
    if (!known.line) throw new Error('malformed lines are rejected before they are priced')
    return { ...known.line, number: at + 1, charge: charge < 0 ? null : exactCents(charge) }
  })
}

function isSameText(
  bytes: Uint8Array,
  aStart: number,
  aEnd: number,
  bStart: number,
  bEnd: number,
): boolean {
  if (aEnd - aStart !== bEnd - bStart) return false
  for (let at = 0; at < aEnd - aStart; at++) {
    if (bytes[aStart + at] !== bytes[bStart + at]) return false
  }
  return true
}

/**
 * Days on which releases, policies and edits are the same: the month, and 2024's March split when
 * the conversion factor changed on the 9th. Edit tables change at the ends of months.
 */
export function epochOf(date: number): number {
  const month = Math.floor(date / 100)
  return month * 2 + (month === 202_403 && date >= 20_240_309 ? 1 : 0)
}

function isoOf(date: number): string {
  const text = String(date)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
