import { exactCents, InvalidInput, type Reference } from '@feescope/core'
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
const QUOTE = 34

/** A claim's line, waiting until the claim is complete. */
interface Pending {
  claimStart: number
  claimEnd: number
  lineStart: number
  lineEnd: number
  known: KnownLine
  charge: number
  minutes: number
  careDays: number
  place: number
  date: number
  answers: ClaimAnswers
}

export function createChunkRepricer(reference: Reference, header: Header): ChunkRepricer {
  const places = createPlaceTable()
  const parse = createRecordParser(header, places)
  const lines = createLineTable()
  const answersByPlace: Map<number, ClaimAnswers | string>[] = []
  const memory = createClaimMemory()
  const fields = createRecordFields()
  const record = createParsedRecord()

  /** The answers of a place and month, or what is wrong with the place on that day. */
  const answersFor = (place: number, date: number): ClaimAnswers | string => {
    const epoch = epochOf(date)
    let ofPlace = answersByPlace[place]
    if (!ofPlace) {
      ofPlace = new Map()
      answersByPlace[place] = ofPlace
    }
    const known = ofPlace.get(epoch)
    if (known !== undefined) return known
    const where = places.get(place)
    const { locality: _locality, zip: _zip, qp: _qp, ...kind } = where
    const opened = reasonOrElse(() =>
      openClaimAnswers(
        reference,
        { ...where, date: isoOf(date) },
        { place: `${epoch} ${place}`, kind: `${epoch} ${JSON.stringify(kind)}` },
        memory,
      ),
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
        const answers = isOneGroup(pending) ? answerGroup(pending) : answerGroups(pending)
        for (const [at, line] of pending.entries())
          writeLine(bytes, output, line, answers[at], counts)
        pending.length = 0
      }
      const reject = (start: number, end: number, reason: string): void => {
        counts.rejected++
        rejects.appendText(`${lineNumber},${quoted(reason)},`)
        rejects.appendText(quoted(new TextDecoder().decode(bytes.subarray(start, end))))
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
            const answers = answersFor(record.place, record.date)
            if (known.line === null) {
              reject(start, end, known.reason ?? 'is malformed')
            } else if (typeof answers === 'string') {
              reject(start, end, answers)
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
              pending.push({ ...record, known, answers })
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
function isOneGroup(pending: readonly Pending[]): boolean {
  const [first] = pending
  for (const { place, date } of pending) {
    if (place !== first?.place || date !== first.date) return false
  }
  return true
}

/** An answer with the charge that still limits it, −1 where it has been heeded. */
interface ChargedAnswer {
  readonly answer: LineAnswer
  readonly charge: number
}

/** Answers of lines of several days or places, in the order of the lines. */
function answerGroups(pending: readonly Pending[]): readonly ChargedAnswer[] {
  const groups = Map.groupBy(pending, ({ place, date }) => `${place} ${date}`)
  const answers = new Map<Pending, ChargedAnswer>()
  for (const group of groups.values()) {
    for (const [at, answer] of answerGroup(group).entries()) {
      const line = group[at]
      if (line) answers.set(line, answer)
    }
  }
  return pending.flatMap((line) => answers.get(line) ?? [])
}

function answerGroup(group: readonly Pending[]): readonly ChargedAnswer[] {
  const [first] = group
  if (!first) return []
  const { answers } = first
  const known = group.map((each) => each.known)
  const together =
    group.some(({ minutes, careDays }) => minutes >= 0 || careDays >= 0) ||
    (group.some(({ charge }) => charge >= 0) && answers.poolsCharges(known))
  const results = together ? answers.answerCharged(engineLines(group)) : answers.answer(known)
  return results.map((answer, at) => ({
    answer,
    charge: together ? -1 : (group[at]?.charge ?? -1),
  }))
}

/** Claim and line as they came, with their quotes, then the answer. */
function writeLine(
  bytes: Uint8Array,
  output: OutputBuffer,
  { claimStart, claimEnd, lineStart, lineEnd }: Pending,
  answer: ChargedAnswer | undefined,
  counts: Counts,
): void {
  if (!answer) throw new Error('every line has an answer')
  writeField(bytes, output, claimStart, claimEnd)
  output.appendByte(COMMA)
  writeField(bytes, output, lineStart, lineEnd)
  writeAnswer(output, answer, counts)
}

function writeField(bytes: Uint8Array, output: OutputBuffer, start: number, end: number): void {
  const quotes = bytes[end] === QUOTE ? 1 : 0
  output.append(bytes, start - quotes, end + quotes)
}

/** Medicare allows no more than was charged. */
function writeAnswer(
  output: OutputBuffer,
  { answer: { status, cents, rest }, charge }: ChargedAnswer,
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

function engineLines(group: readonly Pending[]) {
  return group.map(({ known, charge, minutes, careDays }, at) => {
    if (!known.line) throw new Error('malformed lines are rejected before they are priced')
    return {
      ...known.line,
      number: at + 1,
      charge: charge < 0 ? null : exactCents(charge),
      minutes: minutes < 0 ? null : minutes,
      careDays: careDays < 0 ? null : careDays,
    }
  })
}

/** What was opened, or the reasons why the input for it is malformed. */
function reasonOrElse<Value>(open: () => Value): Value | string {
  try {
    return open()
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return error.issues.map(({ message }) => message).join(' ')
  }
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
