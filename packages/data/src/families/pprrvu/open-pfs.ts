import { createPfsRelease, type PfsRelease, type PfsRow, type RowModifier } from '@feescope/core'
import { DataError } from '../../data-error.ts'
import { type ArrowTable, openArrow } from '../../store/arrow-column.ts'
import { flagColumns, rvuColumns, shareColumns, wordColumns } from './pfs-columns.ts'
import { rowModifiers } from './pprrvu-values.ts'

/** Makes a release of an Arrow file written by `encodePfs`. `file` names it in errors. */
export function openPfs(
  info: Pick<PfsRelease, 'id' | 'effective' | 'conversionFactor' | 'source'>,
  bytes: Uint8Array,
  file: string,
): PfsRelease {
  const table = openArrow(bytes, file)
  const codeAt = table.text('code')
  const descriptorAt = table.has('descriptor') ? table.text('descriptor') : undefined
  return createPfsRelease(info, {
    rowCount: table.rowCount,
    codeAt,
    rowAt: rowReader(table, codeAt, file),
    ...(descriptorAt && { descriptorAt }),
  })
}

function rowReader(
  table: ArrowTable,
  codeAt: (index: number) => string,
  file: string,
): (index: number) => PfsRow {
  const modifierAt = table.words('modifier')
  const numbers = readers([...rvuColumns, ...shareColumns], (name) => {
    const values = table.integers(name)
    return (index) => values[index] ?? 0
  })
  const words = readers(wordColumns, (name) => table.words(name))
  const flags = readers(flagColumns, (name) => table.flags(name))
  return (index) => ({
    code: codeAt(index),
    modifier: getModifier(modifierAt(index), file),
    ...readRow(numbers, index),
    ...readRow(words, index),
    ...readRow(flags, index),
  })
}

type Readers<Name extends string, Value> = Readonly<Record<Name, (index: number) => Value>>

function readers<Name extends string, Value>(
  names: readonly Name[],
  open: (name: Name) => (index: number) => Value,
): Readers<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, open(name)])) as Readers<Name, Value>
}

function readRow<Name extends string, Value>(
  columns: Readers<Name, Value>,
  index: number,
): Record<Name, Value> {
  const row: Partial<Record<Name, Value>> = {}
  for (const name in columns) row[name] = columns[name](index)
  return row as Record<Name, Value>
}

function getModifier(text: string, file: string): RowModifier {
  const modifier = rowModifiers.get(text)
  if (modifier !== undefined) return modifier
  throw new DataError('unreadable-release', `${file} has a row with modifier ${text}.`)
}
