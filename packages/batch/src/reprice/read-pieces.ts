import type { Readable } from 'node:stream'
import { type Header, parseHeader } from '../csv/header.ts'
import type { PieceOrigin } from '../formats/piece-origin.ts'

/** A piece of a claim file: whole claims, in order. */
export interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Number of its first record's line in the file, from 1. */
  readonly firstLine: number
  /** Number of the line after it. */
  readonly nextLine: number
  /** Bytes of the (unpacked) input up to and including this piece. */
  readonly inputEnd: number
  /** Share of the input read, 0 to 1, where the reader knows. */
  readonly share?: number | null
  /** Where its records came from, when the file is not CSV. */
  readonly origin?: PieceOrigin
}

export interface PieceReader {
  readonly header: Header
  pieces(): AsyncIterable<Piece>
}

/** Where to go on after an interruption. */
export interface ResumePoint {
  readonly inputEnd: number
  readonly nextLine: number
}

const PIECE = 8 << 20
/** A claim that fills several pieces is not one claim; it bounds the memory. */
const LARGEST_CLAIM = 64 << 20
const NEWLINE = 10

/**
 * Reads a claim file as pieces that end where a claim ends. Throws `Error` for a missing or wrong
 * header.
 */
export async function openPieces(
  input: Readable,
  resume: ResumePoint | null,
): Promise<PieceReader> {
  const source = input[Symbol.asyncIterator]()
  let held: Uint8Array<ArrayBuffer> = new Uint8Array(0)
  let done = false
  const readMore = async (): Promise<boolean> => {
    const { value, done: ended } = await source.next()
    if (ended === true) {
      done = true
      return false
    }
    const chunk: Uint8Array = value
    const joined = new Uint8Array(held.length + chunk.length)
    joined.set(held)
    joined.set(chunk, held.length)
    held = joined
    return true
  }
  while (held.indexOf(NEWLINE) < 0 && (await readMore())) {
    if (held.length > LARGEST_CLAIM) break
  }
  const headerEnd = held.indexOf(NEWLINE)
  const headerText = new TextDecoder('utf-8').decode(
    headerEnd < 0 ? held : held.subarray(0, headerEnd),
  )
  const header = parseHeader(headerText.replace(/\r$/, ''))

  return {
    header,
    async *pieces() {
      let position = headerEnd < 0 ? held.length : headerEnd + 1
      held = held.slice(position)
      let nextLine = 2
      if (resume) {
        while (position + held.length < resume.inputEnd && (await readMore()));
        held = held.slice(resume.inputEnd - position)
        position = resume.inputEnd
        nextLine = resume.nextLine
      }
      for (;;) {
        const chunks: Uint8Array[] = [held]
        let size = held.length
        while (size < PIECE && !done) {
          const { value, done: ended } = await source.next()
          if (ended === true) done = true
          else {
            chunks.push(value)
            size += value.length
          }
        }
        held = concat(chunks, size)
        if (held.length === 0) return
        const end = done ? held.length : lastClaimStart(held, header.at.claim)
        if (end === 0) {
          if (held.length > LARGEST_CLAIM) {
            throw new Error(
              `The claim at line ${nextLine} is longer than ${LARGEST_CLAIM >> 20} MB.`,
            )
          }
          await readMore()
          continue
        }
        const bytes = held.slice(0, end)
        held = held.slice(end)
        position += end
        const firstLine = nextLine
        nextLine += countLines(bytes)
        yield { bytes, firstLine, nextLine, inputEnd: position }
        if (done && held.length === 0) return
      }
    },
  }
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return joined
}

/** Start of the first record of the last claim in the bytes: what comes before it is complete. */
function lastClaimStart(bytes: Uint8Array, column: number): number {
  let end = bytes.lastIndexOf(NEWLINE)
  if (end < 0) return 0
  let claim: string | undefined
  let start = end + 1
  while (end > 0) {
    const begin = bytes.lastIndexOf(NEWLINE, end - 1) + 1
    const own = fieldText(bytes, begin, end, column)
    if (claim !== undefined && own !== claim) return start
    claim = own
    start = begin
    end = begin - 1
  }
  return 0
}

function fieldText(bytes: Uint8Array, start: number, end: number, column: number): string {
  return (
    new TextDecoder('latin1')
      .decode(bytes.subarray(start, end))
      .split(',')
      [column]?.replace(/^"|"$/g, '') ?? ''
  )
}

function countLines(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines++
  return lines
}
