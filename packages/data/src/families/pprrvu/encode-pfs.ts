import type { PfsRow } from '@feescope/core'
import { bool, dictionary, int32, uint8, utf8 } from '@uwdata/flechette'
import { type ArrowColumn, encodeArrow } from '../../store/arrow-column.ts'
import type { PprrvuRow } from './parse-pprrvu-row.ts'
import { flagColumns, rvuColumns, shareColumns, wordColumns } from './pfs-columns.ts'

/** Rows sorted by code and modifier → Arrow bytes; descriptors only when asked for. */
export function encodePfs(rows: readonly PprrvuRow[], descriptors: boolean): Uint8Array {
  const column = <Key extends keyof PfsRow>(name: Key, type: ArrowColumn['type']): ArrowColumn => ({
    name,
    type,
    values: rows.map(({ row }) => row[name]),
  })
  const columns = [
    column('code', utf8()),
    column('modifier', dictionary(utf8(), uint8())),
    ...rvuColumns.map((name) => column(name, int32())),
    ...shareColumns.map((name) => column(name, uint8())),
    ...wordColumns.map((name) => column(name, dictionary(utf8(), uint8()))),
    ...flagColumns.map((name) => column(name, bool())),
  ]
  if (!descriptors) return encodeArrow(columns)
  const values = rows.map(({ descriptor }) => descriptor)
  return encodeArrow([...columns, { name: 'descriptor', type: utf8(), values }])
}
