import { encodePacked, type PackedColumn } from '../../store/packed-column.ts'
import type { AddOnEdit } from './add-on-edit.ts'

type DateField = 'effective' | 'effectiveYear' | 'deleted' | 'addOnDeleted' | 'primaryDeleted'

/** Edits sorted by add-on code and primary → Arrow bytes. */
export function encodeAddOn(edits: readonly AddOnEdit[]): Uint8Array {
  const codes = [...new Set(edits.flatMap(({ addOn, primary }) => [addOn, primary]))].sort()
  const numbers = new Map(codes.map((code, number) => [code, number]))
  const codeColumn = (name: 'addOn' | 'primary'): PackedColumn => ({
    name,
    keys: Uint16Array.from(edits, (edit) => numbers.get(edit[name]) ?? 0),
    list: codes,
  })
  const numberColumn = (name: DateField | 'type'): PackedColumn => {
    const list = Int32Array.from(new Set(edits.map((edit) => edit[name]))).sort()
    return { name, keys: Uint16Array.from(edits, (edit) => list.indexOf(edit[name])), list }
  }
  return encodePacked([
    codeColumn('addOn'),
    codeColumn('primary'),
    numberColumn('type'),
    numberColumn('effective'),
    numberColumn('effectiveYear'),
    numberColumn('deleted'),
    numberColumn('addOnDeleted'),
    numberColumn('primaryDeleted'),
  ])
}
