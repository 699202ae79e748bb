import { type AnswerTexts, LINE_STATUSES, MOST_TEXT } from './answer-texts.ts'
import { type OutputBuffer, reserve } from './output-buffer.ts'
import type { PendingLines } from './pending-lines.ts'

const COMMA = 44
const POINT = 46
const QUOTE = 34
const ZERO = 48
const PRICED = LINE_STATUSES.indexOf('priced')
/** Most bytes of an amount, and of a line besides its names and text. */
const AMOUNT = 24
const EXTRA = AMOUNT + 8
/** Below this, cents are divided as 32-bit integers. */
const SMALL = 1e9

/** What was written: lines by position in `LINE_STATUSES`, and the sum allowed. */
export interface Tally {
  readonly lines: Int32Array
  allowedCents: number
}

/**
 * Writes a claim's answers: claim and line as they came, then status, amount and what follows. One
 * function with everything in local variables: it copies most of what a file costs.
 */
export function writeLines(
  input: Uint8Array,
  pending: PendingLines,
  output: OutputBuffer,
  texts: AnswerTexts,
  tally: Tally,
): void {
  const { count, claimStarts, claimEnds, lineStarts, lineEnds, cents, texts: numbers } = pending
  reserve(output, roomFor(pending))
  const { bytes } = output
  const { store, starts, amounts, ends, statuses } = texts
  let at = output.length
  for (let line = 0; line < count; line++) {
    const text = numbers[line] ?? 0
    let from = claimStarts[line] ?? 0
    let to = claimEnds[line] ?? 0
    const lineStart = lineStarts[line] ?? 0
    const lineEnd = lineEnds[line] ?? 0
    if (lineStart === to + 1) {
      // Side by side and without quotes: one run with its comma.
      to = lineEnd
    } else {
      const quotes = input[to] === QUOTE ? 1 : 0
      from -= quotes
      to += quotes
      while (from < to) bytes[at++] = input[from++] ?? 0
      bytes[at++] = COMMA
      const quoted = input[lineEnd] === QUOTE ? 1 : 0
      from = lineStart - quoted
      to = lineEnd + quoted
    }
    while (from < to) bytes[at++] = input[from++] ?? 0
    const status = statuses[text] ?? 0
    const amountAt = amounts[text] ?? 0
    for (let i = starts[text] ?? 0; i < amountAt; i++) bytes[at++] = store[i] ?? 0
    if (status === PRICED) {
      const amount = cents[line] ?? 0
      tally.allowedCents += amount
      at = amount < SMALL ? writeSmall(bytes, at, amount | 0) : writeLarge(bytes, at, amount)
    }
    const end = ends[text] ?? 0
    for (let i = amountAt; i < end; i++) bytes[at++] = store[i] ?? 0
    tally.lines[status] = (tally.lines[status] ?? 0) + 1
  }
  output.length = at
}

function roomFor({ count, claimStarts, claimEnds, lineStarts, lineEnds }: PendingLines): number {
  let room = count * (MOST_TEXT + EXTRA)
  for (let line = 0; line < count; line++) {
    room += (claimEnds[line] ?? 0) - (claimStarts[line] ?? 0)
    room += (lineEnds[line] ?? 0) - (lineStarts[line] ?? 0)
  }
  return room
}

/** Writes dollars and cents, 11356 as `113.56`; returns the position after them. */
function writeSmall(bytes: Uint8Array, start: number, cents: number): number {
  let digits = 3
  for (let limit = 1000; limit <= cents; limit *= 10) digits++
  const end = start + digits + 1
  let rest = cents
  for (let at = end - 1; at >= start; at--) {
    if (at === end - 3) at--
    const tenth = (rest / 10) | 0
    bytes[at] = ZERO + rest - tenth * 10
    rest = tenth
  }
  bytes[end - 3] = POINT
  return end
}

function writeLarge(bytes: Uint8Array, start: number, cents: number): number {
  const digits = String(cents)
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`
  for (let i = 0; i < text.length; i++) bytes[start + i] = text.charCodeAt(i)
  return start + text.length
}
