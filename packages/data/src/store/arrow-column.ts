import type { Column, DataType } from '@uwdata/flechette'
import { type Table, tableFromArrays, tableFromIPC, tableToIPC } from '@uwdata/flechette'
import { DataError } from '../data-error.ts'

/** A column to be written: its values and its Arrow type. */
export interface ArrowColumn {
  readonly name: string
  readonly type: DataType
  readonly values: readonly (string | number | boolean | null)[]
}

/** Columns as one Arrow IPC file (a single record batch), the same bytes for the same input. */
export function encodeArrow(columns: readonly ArrowColumn[]): Uint8Array {
  const table = tableFromArrays(
    columns.map(({ name, values }): [string, (string | number | boolean | null)[]] => [
      name,
      [...values],
    ]),
    { types: Object.fromEntries(columns.map(({ name, type }) => [name, type])) },
  )
  const bytes = tableToIPC(table, { format: 'file' })
  if (!bytes) throw new Error('arrow-encode: the encoder returned no bytes')
  return bytes
}

/** An opened Arrow file; numbers are read in place, text is decoded when asked for. */
export interface ArrowTable {
  readonly rowCount: number
  readonly names: readonly string[]
  has(name: string): boolean
  /** Whole numbers by row position, without a copy. */
  integers(name: string): ArrayLike<number>
  /** Text of a dictionary column by row position. */
  words(name: string): (index: number) => string
  /** Text of a plain utf8 column by row position. */
  text(name: string): (index: number) => string
  flags(name: string): (index: number) => boolean
  /** Any column's values, `null` where it has none. */
  values(name: string): (index: number) => unknown
}

/** Opens the bytes of an Arrow file. `file` names it in errors (`unreadable-release`). */
export function openArrow(bytes: Uint8Array, file: string): ArrowTable {
  const table = decode(bytes, file)
  const get = (name: string): Column<unknown> => {
    const column: Column<unknown> | undefined = table.getChild(name)
    if (column?.data.length !== 1) throw unreadable(file, `column ${name} is missing`)
    return column
  }
  return {
    rowCount: table.numRows,
    names: table.names.map(String),
    has: (name) => table.names.includes(name),
    integers: (name) => {
      const values = get(name).data[0]?.values
      if (values instanceof Int32Array || values instanceof Uint8Array) return values
      throw unreadable(file, `column ${name} has an unexpected type`)
    },
    words: (name) => dictionaryReader(get(name)),
    text: (name) => textReader(get(name)),
    flags: (name) => {
      const column = get(name)
      return (index) => column.at(index) === true
    },
    values: (name) => {
      const column = get(name)
      return (index) => column.at(index)
    },
  }
}

function decode(bytes: Uint8Array, file: string): Table {
  try {
    return tableFromIPC(bytes)
  } catch (cause) {
    throw unreadable(file, 'it is not an Arrow file', cause)
  }
}

/** Dictionary columns hold few words: each is decoded when its number is first met. */
function dictionaryReader(column: Column<unknown>): (index: number) => string {
  const keys = column.data[0]?.values
  if (!(keys instanceof Uint8Array)) return (index) => String(column.at(index))
  const words: string[] = []
  return (index) => {
    const key = keys[index] ?? 0
    words[key] ??= String(column.at(index))
    return words[key]
  }
}

/** ASCII text is decoded in one go and cut; anything else value by value. */
function textReader(column: Column<unknown>): (index: number) => string {
  const batch = column.data[0]
  const offsets = batch?.offsets
  if (!(batch?.values instanceof Uint8Array) || !(offsets instanceof Int32Array)) {
    return (index) => String(column.at(index))
  }
  const length = offsets[column.length] ?? 0
  const text = new TextDecoder().decode(batch.values.subarray(0, length))
  if (text.length !== length) return (index) => String(column.at(index))
  return (index) => text.slice(offsets[index], offsets[index + 1])
}

function unreadable(file: string, what: string, cause?: unknown): DataError {
  const message = `${file} cannot be read: ${what}. Import CMS's file again, or reinstall Feescope if it is a bundled release.`
  return new DataError('unreadable-release', message, cause)
}
