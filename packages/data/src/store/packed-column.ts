import {
  batchType,
  Column,
  type DataType,
  dictionary,
  int32,
  tableFromArrays,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  uint8,
  uint16,
  utf8,
} from '@uwdata/flechette'
import { DataError } from '../data-error.ts'

/** Positions in a list of words or numbers, one per row; the list has at most 65,536 entries. */
export type Keys = Uint8Array | Uint16Array

/** A column stored as keys into a list. Two columns with the same list object store it once. */
export interface PackedColumn {
  readonly name: string
  readonly keys: Keys
  readonly list: readonly string[] | Int32Array
}

/**
 * Columns of ready-made keys as one Arrow IPC file (dictionary columns, a single record batch).
 * Unlike `encodeArrow` nothing is built value by value, so millions of rows take no time.
 */
export function encodePacked(columns: readonly PackedColumn[]): Uint8Array {
  const lists = new Map<PackedColumn['list'], Column<unknown>>()
  const table = tableFromColumns(
    columns.map(({ name, keys, list }): [string, Column<unknown>] => {
      const values = lists.get(list) ?? listColumn(list)
      lists.set(list, values)
      return [name, keyColumn(keys, values)]
    }),
  )
  const bytes = tableToIPC(table, { format: 'file' })
  if (!bytes) throw new Error('arrow-encode: the encoder returned no bytes')
  return bytes
}

function listColumn(list: PackedColumn['list']): Column<unknown> {
  const type = list instanceof Int32Array ? int32() : utf8()
  const column = tableFromArrays({ list: [...list] }, { types: { list: type } }).getChild('list')
  return column
}

function keyColumn(keys: Keys, values: Column<unknown>): Column<unknown> {
  const type: DataType = dictionary(values.type, keys instanceof Uint8Array ? uint8() : uint16())
  const Batch = batchType(type)
  const batch = new Batch({
    length: keys.length,
    nullCount: 0,
    type,
    validity: new Uint8Array(0),
    values: keys,
  })
  return new Column([batch.setDictionary(values)], type)
}

/** An opened file of packed columns; keys are read in place. */
export interface PackedTable {
  readonly rowCount: number
  has(name: string): boolean
  keys(name: string): Keys
  words(name: string): readonly string[]
  numbers(name: string): Int32Array
}

/** Opens what `encodePacked` wrote. `file` names it in errors (`unreadable-release`). */
export function openPacked(bytes: Uint8Array, file: string): PackedTable {
  const table = decode(bytes, file)
  const getBatch = (name: string) => {
    const column: Column<unknown> | undefined = table.getChild(name)
    const batch = column?.data[0]
    if (column?.data.length === 1 && batch && 'dictionary' in batch) return batch
    throw unreadable(file, `column ${name} is missing`)
  }
  const getList = (name: string): Column<unknown> => {
    const { dictionary: list } = getBatch(name)
    if (list instanceof Column) return list
    throw unreadable(file, `column ${name} has no list`)
  }
  return {
    rowCount: table.numRows,
    has: (name) => table.names.includes(name),
    keys: (name) => {
      const { values, length } = getBatch(name)
      if (values instanceof Uint8Array || values instanceof Uint16Array) {
        return values.subarray(0, length)
      }
      throw unreadable(file, `column ${name} has an unexpected type`)
    },
    words: (name) => Array.from(getList(name).cache(), String),
    numbers: (name) => Int32Array.from(getList(name).cache(), Number),
  }
}

function decode(bytes: Uint8Array, file: string) {
  try {
    return tableFromIPC(bytes)
  } catch (cause) {
    throw unreadable(file, 'it is not an Arrow file', cause)
  }
}

function unreadable(file: string, what: string, cause?: unknown): DataError {
  const message = `${file} cannot be read: ${what}. Import CMS's file again, or reinstall Feescope if it is a bundled release.`
  return new DataError('unreadable-release', message, cause)
}
