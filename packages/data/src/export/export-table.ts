import { formatUnits } from '@feescope/core'
import { openArrow } from '../store/arrow-column.ts'
import type { HeldRelease } from '../store/held-release.ts'
import { readTable } from '../store/read-table.ts'
import { scaleOf } from './column-scales.ts'
import { createHashedFile, type ExportedFile } from './hashed-file.ts'
import { createParquetFile, type ParquetColumn, type ParquetValues } from './parquet-file.ts'

export type TableFormat = 'arrow' | 'csv' | 'parquet'

/** A column as the pack describes and writes it. */
export interface TableColumn {
  readonly name: string
  readonly type: 'text' | 'integer' | 'flag' | 'decimal'
  /** Decimals, of a decimal column. */
  readonly scale: number
}

export interface ExportedTable {
  readonly files: readonly ExportedFile[]
  readonly columns: readonly TableColumn[]
}

/** Descriptors in a user's own files are the AMA's and stay where they are. */
const notExported: ReadonlySet<string> = new Set(['descriptor'])
const blockRows = 100_000

/** Writes a held table in each format, without descriptors. */
export function exportTable(
  folder: string,
  held: HeldRelease,
  cache: string | undefined,
  formats: readonly TableFormat[],
): ExportedTable {
  const { id, kind } = held.manifest
  const [bytes, file] = readTable(held, cache)
  const table = openArrow(bytes, file)
  const names = table.names.filter((name) => !notExported.has(name))
  const readers = names.map((name) => table.values(name))
  const columns = names.map((name, index) =>
    columnOf(kind, name, firstValue(readers[index], table.rowCount)),
  )
  const whole = names.length === table.names.length
  const writers = formats
    .filter((format) => format !== 'arrow' || whole)
    .map((format) => openWriter(folder, `tables/${id}.${format}`, format, columns, bytes))
  for (let start = 0; start < table.rowCount; start += blockRows) {
    const length = Math.min(blockRows, table.rowCount - start)
    const block = readers.map((valueAt) =>
      Array.from({ length }, (_, index) => toCell(valueAt(start + index))),
    )
    for (const writer of writers) writer.write(block, length)
  }
  return { files: writers.map((writer) => writer.close(table.rowCount)), columns }
}

interface TableWriter {
  write(block: readonly ParquetValues[], length: number): void
  close(rows: number): ExportedFile
}

function openWriter(
  folder: string,
  file: string,
  format: TableFormat,
  columns: readonly TableColumn[],
  arrow: Uint8Array,
): TableWriter {
  if (format === 'parquet') {
    const parquet = createParquetFile(folder, file, columns.map(toParquetColumn))
    return { write: (block) => parquet.write(block), close: () => parquet.close() }
  }
  const target = createHashedFile(folder, file)
  if (format === 'arrow') {
    target.write(arrow)
    return { write: () => {}, close: (rows) => target.close(rows) }
  }
  target.write(`${columns.map(({ name }) => name).join()}\n`)
  return {
    write: (block, length) => {
      let text = ''
      for (let index = 0; index < length; index++) {
        text += `${columns.map((column, at) => toCsv(column, block[at]?.[index] ?? null)).join()}\n`
      }
      target.write(text)
    },
    close: (rows) => target.close(rows),
  }
}

/** The first value that is not missing; it tells the type of the column. */
function firstValue(valueAt: ((index: number) => unknown) | undefined, rows: number): unknown {
  for (let index = 0; index < rows; index++) {
    const value = valueAt?.(index)
    if (value !== null && value !== undefined) return value
  }
  return null
}

function columnOf(kind: string, name: string, sample: unknown): TableColumn {
  const scale = scaleOf(kind, name)
  if (scale > 0) return { name, type: 'decimal', scale }
  if (typeof sample === 'boolean') return { name, type: 'flag', scale }
  return { name, type: typeof sample === 'string' || sample === null ? 'text' : 'integer', scale }
}

function toParquetColumn({ name, type, scale }: TableColumn): ParquetColumn {
  return type === 'decimal' ? { name, type, scale } : { name, type }
}

function toCell(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value
  }
  return typeof value === 'bigint' ? Number(value) : null
}

function toCsv({ type, scale }: TableColumn, value: string | number | boolean | null): string {
  if (value === null) return ''
  if (type === 'decimal' && typeof value === 'number') return formatUnits(value, scale)
  const text = String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
