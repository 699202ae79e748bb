import { type AddOnRow, type AddOnTable, createAddOnTable } from '@feescope/core'
import { DataError } from '../../data-error.ts'
import { openPacked, type PackedTable } from '../../store/packed-column.ts'
import { toIsoDate } from '../../text/compact-date.ts'

/** Makes an add-on code table of an Arrow file written by `encodeAddOn`. `file` names it in errors. */
export function openAddOn(
  info: Pick<AddOnTable, 'id' | 'effective' | 'source'>,
  bytes: Uint8Array,
  file: string,
): AddOnTable {
  return createAddOnTable(info, readRows(openPacked(bytes, file), file))
}

function readRows(table: PackedTable, file: string): AddOnRow[] {
  const words = (name: string) => {
    const [keys, list] = [table.keys(name), table.words(name)]
    return (row: number) => list[keys[row] ?? 0] ?? ''
  }
  const numbers = (name: string) => {
    const [keys, list] = [table.keys(name), table.numbers(name)]
    return (row: number) => list[keys[row] ?? 0] ?? 0
  }
  const [addOn, primary] = [words('addOn'), words('primary')]
  const [type, effective] = [numbers('type'), numbers('effective')]
  const lastDays = ['deleted', 'addOnDeleted', 'primaryDeleted'].map(numbers)
  return Array.from({ length: table.rowCount }, (_, row) => ({
    addOn: addOn(row),
    primary: primary(row),
    type: getType(type(row), file),
    effective: toIsoDate(effective(row)),
    deleted: toIsoDate(earliest(lastDays.map((lastDay) => lastDay(row)))),
  }))
}

/** An edit ends when it, its add-on code or its primary code does; 0 is no date. */
function earliest(dates: readonly number[]): number {
  const known = dates.filter((date) => date !== 0)
  return known.length === 0 ? 0 : Math.min(...known)
}

function getType(value: number, file: string): AddOnRow['type'] {
  if (value === 1 || value === 2 || value === 3) return value
  throw new DataError('unreadable-release', `${file} has a row of type ${value}.`)
}
