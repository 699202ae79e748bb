import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { openPieces, type PieceReader, type ResumePoint } from '../reprice/read-pieces.ts'
import { cutRecords } from './cut-records.ts'
import { type FileFormat, packingOfPath } from './file-format.ts'
import { readJsonLines } from './read-json-lines.ts'
import { readParquetClaims } from './read-parquet-claims.ts'
import { readProfessionalRows } from './read-professional-rows.ts'
import { FormatError } from './source-record.ts'

/** Opens a claim file of any format as pieces of CSV records. `-` is standard input. */
export async function openClaimFile(
  path: string,
  format: FileFormat,
  resume: ResumePoint | null,
  pieceBytes?: number,
): Promise<PieceReader> {
  switch (format) {
    case 'csv':
      return openPieces(openBytes(path), resume, pieceBytes)
    case 'jsonl':
      return cutRecords(readJsonLines(openBytes(path)), resume)
    case '837p':
      return cutRecords(readProfessionalRows(openBytes(path)), resume)
    case 'parquet':
      if (path === '-' || packingOfPath(path)) {
        throw new FormatError(
          'A Parquet file is read from its end: give the file itself, unpacked.',
        )
      }
      return cutRecords(readParquetClaims(path), resume)
    default:
      return format satisfies never
  }
}

const BUFFER = { highWaterMark: 1 << 20 }

/** The bytes of a file, unpacked. */
export function openBytes(path: string): Readable {
  const file = path === '-' ? process.stdin : createReadStream(path, BUFFER)
  const packing = packingOfPath(path)
  if (packing === null) return file
  const options = { chunkSize: 1 << 20 }
  const unpacked = packing === 'gzip' ? createGunzip(options) : createZstdDecompress(options)
  file.on('error', (error: Error) => unpacked.destroy(error))
  unpacked.on('close', () => file.destroy())
  return file.pipe(unpacked)
}
