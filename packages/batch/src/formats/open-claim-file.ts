import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { openPieces, type PieceReader, type ResumePoint } from '../reprice/read-pieces.ts'
import { cutRecords } from './cut-records.ts'
import { type FileFormat, packingOfPath } from './file-format.ts'
import { readJsonLines } from './read-json-lines.ts'
import { readProfessionalRows } from './read-professional-rows.ts'
import { FormatError, type SourceBatch } from './source-record.ts'

/** Opens a claim file of any format as pieces of CSV records. `-` is standard input. */
export async function openClaimFile(
  path: string,
  format: FileFormat,
  resume: ResumePoint | null,
  /** About how large a piece is; what suits threads by default. */
  pieceBytes?: number,
): Promise<PieceReader> {
  switch (format) {
    case 'csv':
      return openPieces(openBytes(path, pieceBytes), resume, pieceBytes)
    case 'jsonl':
      return cutRecords(readJsonLines(openBytes(path)), resume, pieceBytes)
    case '837p':
      return cutRecords(readProfessionalRows(openBytes(path)), resume, pieceBytes)
    case 'parquet':
      if (path === '-' || packingOfPath(path)) {
        throw new FormatError(
          'A Parquet file is read from its end: give the file itself, unpacked.',
        )
      }
      return cutRecords(await parquetBatches(path), resume, pieceBytes)
    default:
      return format satisfies never
  }
}

/** The Parquet library is loaded when it is needed. */
async function parquetBatches(path: string): Promise<AsyncIterable<SourceBatch>> {
  const { readParquetClaims } = await import('./read-parquet-claims.ts')
  return readParquetClaims(path)
}

const READ = 1 << 20

/** The bytes of a file, unpacked. */
export function openBytes(path: string, atOnce = READ): Readable {
  const file =
    path === '-' ? process.stdin : createReadStream(path, { highWaterMark: Math.min(READ, atOnce) })
  const packing = packingOfPath(path)
  if (packing === null) return file
  const options = { chunkSize: 1 << 20 }
  const unpacked = packing === 'gzip' ? createGunzip(options) : createZstdDecompress(options)
  file.on('error', (error: Error) => unpacked.destroy(error))
  unpacked.on('close', () => file.destroy())
  return file.pipe(unpacked)
}
