import type { Readable } from 'node:stream'
import { type Header, parseHeader } from '../csv/header.ts'
import { createRecordFields, type RecordFields, splitRecord } from '../csv/record-fields.ts'
import type { PieceOrigin } from '../formats/piece-origin.ts'
import { createByteSource } from './byte-source.ts'

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
  /** Takes back the memory of a piece that is no longer needed, to read another into it. */
  reuse?(memory: ArrayBuffer): void
}

/** Where to go on after an interruption. */
export interface ResumePoint {
  readonly inputEnd: number
  readonly nextLine: number
}

/** Enough that a message between threads costs nothing, little enough that many fit in memory. */
const PIECE = 4 << 20
/** Read at first, to find the header. */
const HEAD = 1 << 16
/** A claim that fills several pieces is not one claim; it bounds the memory. */
const LARGEST_CLAIM = 64 << 20
const NEWLINE = 10
const RETURN = 13

/**
 * Reads a claim file as pieces that end where a claim ends. Throws `Error` for a missing or wrong
 * header.
 */
export async function openPieces(
  input: Readable,
  resume: ResumePoint | null,
  pieceBytes = PIECE,
): Promise<PieceReader> {
  const source = createByteSource(input)
  let held = new Uint8Array(0)
  let ended = false
  const spent: ArrayBuffer[] = []
  const takeMemory = (size: number): Uint8Array<ArrayBuffer> => {
    const memory = spent.pop()
    return memory && memory.byteLength >= size ? new Uint8Array(memory) : new Uint8Array(size)
  }
  /** What is held, continued up to a size; shorter only at the end of the input. */
  const continueTo = async (size: number): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = takeMemory(Math.max(size, held.length))
    bytes.set(held)
    const length = await source.fill(bytes, held.length)
    ended = length < bytes.length
    return bytes.subarray(0, length)
  }
  for (let size = HEAD; held.indexOf(NEWLINE) < 0 && !ended && size <= LARGEST_CLAIM; size *= 2) {
    held = await continueTo(size)
  }
  const headerEnd = held.indexOf(NEWLINE)
  const headerText = new TextDecoder('utf-8').decode(
    headerEnd < 0 ? held : held.subarray(0, headerEnd),
  )
  const header = parseHeader(headerText.replace(/\r$/, ''))

  return {
    header,
    reuse: (memory) => void spent.push(memory),
    async *pieces() {
      let position = headerEnd < 0 ? held.length : headerEnd + 1
      let nextLine = 2
      if (resume) {
        await source.skip(Math.max(0, resume.inputEnd - held.length))
        position = resume.inputEnd
        nextLine = resume.nextLine
      }
      held = held.slice(position)
      for (let size = pieceBytes; !ended || held.length > 0; ) {
        const bytes = await continueTo(size)
        const end = ended ? bytes.length : lastClaimStart(bytes, header.at.claim)
        if (end === 0 && bytes.length > 0) {
          if (bytes.length > LARGEST_CLAIM) {
            throw new Error(
              `The claim at line ${nextLine} is longer than ${LARGEST_CLAIM >> 20} MB.`,
            )
          }
          held = bytes
          size = bytes.length * 2
          continue
        }
        // A copy: the piece goes to another thread with all its memory.
        held = bytes.slice(end)
        size = pieceBytes
        if (end === 0) return
        position += end
        const firstLine = nextLine
        nextLine += countLines(bytes, end)
        yield { bytes: bytes.subarray(0, end), firstLine, nextLine, inputEnd: position }
      }
    },
  }
}

/**
 * Start of the first record of the last claim in the bytes: what comes before it is complete; 0 when it
 * may be all one claim. Records without a claim belong to none.
 */
function lastClaimStart(bytes: Uint8Array, column: number): number {
  const fields = createRecordFields()
  let claim: string | undefined
  let end = bytes.lastIndexOf(NEWLINE)
  let start = end + 1
  while (end > 0) {
    const begin = bytes.lastIndexOf(NEWLINE, end - 1) + 1
    const own = claimOf(bytes, begin, end, column, fields)
    if (own !== '') {
      if (claim !== undefined && own !== claim) return start
      claim = own
      start = begin
    }
    end = begin - 1
  }
  return 0
}

/** The claim of a record, blank where it has none. */
function claimOf(
  bytes: Uint8Array,
  begin: number,
  end: number,
  column: number,
  fields: RecordFields,
): string {
  const length = bytes[end - 1] === RETURN ? end - 1 : end
  if (!splitRecord(bytes, begin, length, fields) || column >= fields.count) return ''
  const claim = bytes.subarray(fields.starts[column], fields.ends[column])
  return new TextDecoder('latin1').decode(claim)
}

function countLines(bytes: Uint8Array, end: number): number {
  let lines = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < end; at = bytes.indexOf(NEWLINE, at + 1)) {
    lines++
  }
  return lines
}
