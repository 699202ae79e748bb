import type { ColumnName, Header } from '../csv/header.ts'
import type { RecordFields } from '../csv/record-fields.ts'
import { type ByteTable, createByteTable } from './byte-table.ts'

/** Parses some columns taken together, once for every different content. */
export interface ColumnKeys<Value> {
  /** `plain`: the record has no quotes, so fields stand in it with single commas between. */
  find(bytes: Uint8Array, fields: RecordFields, plain: boolean): Value
  /** How many different contents there were. */
  readonly size: number
}

const COMMA = 44
/** Stands for a comma inside a quoted field, where none is ever right. */
const FOREIGN = 1

/** Columns side by side are compared where they stand; others are copied together first. */
export function createColumnKeys<Value>(
  names: readonly ColumnName[],
  { at }: Header,
  parse: (columns: ReadonlyMap<ColumnName, string>) => Value,
): ColumnKeys<Value> {
  const columns = names
    .map((name) => at[name])
    .filter((column) => column >= 0)
    .sort((a, b) => a - b)
  const first = columns[0] ?? 0
  const last = columns.at(-1) ?? 0
  const adjacent = last - first === columns.length - 1
  const table: ByteTable = createByteTable()
  let scratch = new Uint8Array(256)

  const copyTogether = (bytes: Uint8Array, fields: RecordFields): number => {
    let length = 0
    for (const column of columns) {
      const start = fields.starts[column] ?? 0
      const end = fields.ends[column] ?? 0
      if (length + end - start >= scratch.length) {
        const larger = new Uint8Array((length + end - start + 1) * 2)
        larger.set(scratch)
        scratch = larger
      }
      for (let from = start; from < end; from++) {
        const byte = bytes[from] ?? 0
        scratch[length++] = byte === COMMA ? FOREIGN : byte
      }
      scratch[length++] = COMMA
    }
    return Math.max(0, length - 1)
  }

  const numberOfCopy = (length: number): number => table.number(scratch, 0, length)

  /** A column the file lacks is blank. */
  const read = (bytes: Uint8Array, fields: RecordFields): ReadonlyMap<ColumnName, string> => {
    const decoder = new TextDecoder('latin1')
    return new Map(
      names.map((name) => {
        const column = at[name]
        if (column < 0) return [name, '']
        const field = bytes.subarray(fields.starts[column], fields.ends[column])
        return [name, decoder.decode(field)]
      }),
    )
  }

  const values: Value[] = []
  return {
    find(bytes, fields, plain) {
      const number =
        plain && adjacent
          ? table.number(bytes, fields.starts[first] ?? 0, fields.ends[last] ?? 0)
          : numberOfCopy(copyTogether(bytes, fields))
      const known = values[number]
      if (known !== undefined) return known
      const value = parse(read(bytes, fields))
      values[number] = value
      return value
    },
    get size() {
      return table.size
    },
  }
}
