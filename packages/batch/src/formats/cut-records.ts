import { parseHeader } from '../csv/header.ts'
import type { Piece, PieceReader, ResumePoint } from '../reprice/read-pieces.ts'
import { RECORD_HEADER } from './encode-row.ts'
import type { PieceOrigin } from './piece-origin.ts'
import { FormatError, isRejected, type SourceBatch, type SourceReject } from './source-record.ts'

const PIECE = 4 << 20
const LARGEST_CLAIM = 64 << 20

/**
 * Cuts the records of any format into pieces that end where a claim ends. Positions of such a file
 * are counted in items: `inputEnd` is how many were taken.
 */
export function cutRecords(
  batches: AsyncIterable<SourceBatch>,
  resume: ResumePoint | null,
  pieceBytes = PIECE,
): PieceReader {
  return {
    header: parseHeader(RECORD_HEADER.trimEnd()),
    pieces: () => pieces(batches, resume, pieceBytes),
  }
}

async function* pieces(
  batches: AsyncIterable<SourceBatch>,
  resume: ResumePoint | null,
  pieceBytes: number,
): AsyncGenerator<Piece> {
  const skip = resume?.inputEnd ?? 0
  let taken = 0
  let piece = openPiece()
  for await (const { items, share } of batches) {
    for (const item of items) {
      taken++
      if (taken <= skip) continue
      if (isRejected(item)) {
        piece.rejected.push(item)
        continue
      }
      if (piece.size >= pieceBytes && item.claim !== piece.claim) {
        yield closePiece(piece, taken - 1, share)
        piece = openPiece()
      }
      if (piece.size > LARGEST_CLAIM) {
        throw new FormatError(`The claim before ${item.position} is longer than 64 MB.`)
      }
      piece.claim = item.claim
      piece.size += item.csv.length
      piece.csv.push(item.csv)
      piece.positions.push(item.position)
      piece.originals.push(item.original)
    }
  }
  if (piece.csv.length + piece.rejected.length > 0) yield closePiece(piece, taken, 1)
}

interface OpenPiece {
  claim: string
  size: number
  readonly csv: string[]
  readonly positions: number[]
  readonly originals: (string | null)[]
  readonly rejected: SourceReject[]
}

function openPiece(): OpenPiece {
  return { claim: '', size: 0, csv: [], positions: [], originals: [], rejected: [] }
}

function closePiece(piece: OpenPiece, inputEnd: number, share: number | null): Piece {
  const { csv, positions, originals, rejected } = piece
  const origin: PieceOrigin = { positions, originals, rejected }
  const bytes = new TextEncoder().encode(csv.join(''))
  return { bytes, firstLine: 1, nextLine: 1, inputEnd, share, origin }
}
