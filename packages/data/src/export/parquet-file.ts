import type { SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { createHashedFile, type ExportedFile } from './hashed-file.ts'

/** A column of a Parquet file. Decimals are given as whole numbers in units of their last place. */
export type ParquetColumn =
  | { readonly name: string; readonly type: 'text' | 'integer' | 'flag' }
  | { readonly name: string; readonly type: 'decimal'; readonly scale: number }

export type ParquetValues = readonly (string | number | boolean | null)[]

/** A Parquet file written block by block; each block is a row group. */
export interface ParquetFile {
  write(columns: readonly ParquetValues[]): void
  close(): ExportedFile
}

export function createParquetFile(
  folder: string,
  file: string,
  columns: readonly ParquetColumn[],
): ParquetFile {
  const target = createHashedFile(folder, file)
  const bytes = new ByteWriter()
  let flushed = 0
  let rows = 0
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
    createdBy: 'feescope',
  })
  const flush = () => {
    const whole = bytes.getBytes()
    target.write(whole.subarray(flushed))
    flushed = whole.byteLength
  }
  return {
    write: (values) => {
      const [first] = values
      if (!first) return
      rows += first.length
      const columnData = columns.map((column, index) => ({
        name: column.name,
        data: toParquet(column, values[index] ?? []),
      }))
      writer.write({ columnData, rowGroupSize: first.length })
    },
    close: () => {
      writer.finish()
      flush()
      return target.close(rows)
    },
  }
}

function elementOf(column: ParquetColumn): SchemaElement {
  const { name } = column
  const repetition_type = 'OPTIONAL'
  switch (column.type) {
    case 'text':
      return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }
    case 'integer':
      return { name, type: 'INT64', repetition_type }
    case 'flag':
      return { name, type: 'BOOLEAN', repetition_type }
    case 'decimal': {
      const decimal = { converted_type: 'DECIMAL', precision: 18, scale: column.scale } as const
      return { name, type: 'INT64', repetition_type, ...decimal }
    }
    default:
      return column satisfies never
  }
}

/** Whole numbers as bigint: a decimal column takes them as they are, without a float. */
function toParquet(column: ParquetColumn, values: ParquetValues): unknown[] {
  if (column.type === 'text' || column.type === 'flag') return [...values]
  return values.map((value) => (typeof value === 'number' ? BigInt(value) : null))
}
