import { open } from 'node:fs/promises'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetRead } from 'hyparquet'
import { REQUIRED_COLUMNS } from '../csv/header.ts'
import { encodeRow, RECORD_COLUMNS, type RecordColumn } from './encode-row.ts'
import { FormatError, type SourceBatch, type SourceItem } from './source-record.ts'

/** Rows held at a time; a larger row group is read in parts. */
const ROWS = 100_000

const compressors = {
  GZIP: (bytes: Uint8Array) => gunzipSync(bytes),
  ZSTD: (bytes: Uint8Array) => zstdDecompressSync(bytes),
  BROTLI: (bytes: Uint8Array) => brotliDecompressSync(bytes),
}

/** Reads a Parquet file with the columns of the CSV, in any letter case; row group by row group. */
export async function* readParquetClaims(path: string): AsyncGenerator<SourceBatch> {
  const handle = await open(path)
  try {
    const file = await bufferOf(handle)
    const metadata = await readMetadata(file)
    const names = columnsOf(metadata)
    const columns = [...names.keys()]
    const total = Number(metadata.num_rows)
    let start = 0
    for (const group of metadata.row_groups) {
      const end = start + Number(group.num_rows)
      for (; start < end; start += ROWS) {
        const rowEnd = Math.min(end, start + ROWS)
        const rows = await readRows({
          file,
          metadata,
          columns,
          rowStart: start,
          rowEnd,
          compressors,
        })
        const items = rows.map((row, at) => itemOf(row, columns, names, start + at + 1))
        yield { items, share: rowEnd / total }
      }
      start = end
    }
  } finally {
    await handle.close()
  }
}

async function bufferOf(handle: Awaited<ReturnType<typeof open>>): Promise<AsyncBuffer> {
  const { size } = await handle.stat()
  return {
    byteLength: size,
    async slice(start, end = size) {
      const bytes = new Uint8Array(end - start)
      await handle.read(bytes, 0, bytes.length, start)
      return bytes.buffer
    },
  }
}

async function readMetadata(file: AsyncBuffer): Promise<FileMetaData> {
  try {
    return await parquetMetadataAsync(file)
  } catch (error) {
    throw new FormatError(`is not a Parquet file (${(error as Error).message}).`)
  }
}

/** Which columns of the file are which. */
function columnsOf({ schema }: FileMetaData): ReadonlyMap<string, RecordColumn> {
  const names = new Map<string, RecordColumn>()
  for (const { name } of topLevel(schema)) {
    const known = RECORD_COLUMNS.find((each) => each === name.toLowerCase())
    if (known === undefined) continue
    if ([...names.values()].includes(known)) throw new FormatError(`has the column ${known} twice.`)
    names.set(name, known)
  }
  const found = new Set(names.values())
  const missing = REQUIRED_COLUMNS.filter((name) => !found.has(name))
  if (missing.length === 0) return names
  throw new FormatError(
    `has no column ${missing.join(', ')}. Needed: ${REQUIRED_COLUMNS.join(', ')}.`,
  )
}

/** The columns themselves, without what is nested in them. */
function topLevel(schema: FileMetaData['schema']): FileMetaData['schema'] {
  const found: FileMetaData['schema'] = []
  let at = 1
  const skip = (): void => {
    const children = schema[at++]?.num_children ?? 0
    for (let child = 0; child < children; child++) skip()
  }
  while (at < schema.length) {
    const element = schema[at]
    if (element) found.push(element)
    skip()
  }
  return found
}

type ReadOptions = Omit<Parameters<typeof parquetRead>[0], 'rowFormat' | 'onComplete'>

async function readRows(options: ReadOptions): Promise<readonly (readonly unknown[])[]> {
  let rows: readonly (readonly unknown[])[] = []
  try {
    const onComplete = (read: readonly (readonly unknown[])[]) => {
      rows = read
    }
    await parquetRead({ ...options, onComplete })
  } catch (error) {
    throw new FormatError(
      `rows ${(options.rowStart ?? 0) + 1} to ${options.rowEnd} cannot be read (${(error as Error).message}).`,
    )
  }
  return rows
}

function itemOf(
  values: readonly unknown[],
  columns: readonly string[],
  names: ReadonlyMap<string, RecordColumn>,
  position: number,
): SourceItem {
  const row: Partial<Record<RecordColumn, unknown>> = {}
  for (const [at, column] of columns.entries()) {
    const name = names.get(column)
    if (name) row[name] = name === 'charge' ? chargeOf(values[at]) : dayOf(values[at])
  }
  const encoded = encodeRow(row)
  return 'reason' in encoded
    ? { position, reason: encoded.reason, original: '' }
    : { ...encoded, position, original: null }
}

/** A date or a time at midnight as its day; other times stay and are rejected. */
function dayOf(value: unknown): unknown {
  if (!(value instanceof Date)) return value
  const text = value.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
}

/** Decimals and doubles arrive as binary numbers: the whole cents they stand for. */
function chargeOf(value: unknown): unknown {
  if (typeof value !== 'number') return value
  const cents = Math.round(value * 100)
  return Math.abs(value * 100 - cents) < 1e-4 ? (cents / 100).toFixed(2) : value
}
