import type { BaseUnitTable } from '@feescope/core'
import { openArrow } from '../../store/arrow-column.ts'
import type { Manifest } from '../../store/manifest.ts'

/** Makes the table of an Arrow file written by the base unit family. `file` names it in errors. */
export function openBaseUnits(
  { id, effective, source, rows }: Manifest,
  bytes: Uint8Array,
  file: string,
): BaseUnitTable {
  const table = openArrow(bytes, file)
  const codeAt = table.words('code')
  const units = table.integers('baseUnits')
  const byCode = new Map(
    Array.from({ length: table.rowCount }, (_, index) => [codeAt(index), units[index] ?? 0]),
  )
  return { id, effective, source, rowCount: rows, find: (code) => byCode.get(code) }
}
