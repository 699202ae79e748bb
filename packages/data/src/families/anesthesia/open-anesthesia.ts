import { type AnesthesiaTable, parseUnits } from '@feescope/core'
import { openArrow } from '../../store/arrow-column.ts'
import type { Manifest } from '../../store/manifest.ts'

/** Makes the table of an Arrow file written by the ANES family. `file` names it in errors. */
export function openAnesthesia(
  { id, effective, source, rows, facts }: Manifest,
  bytes: Uint8Array,
  file: string,
): AnesthesiaTable {
  const table = openArrow(bytes, file)
  const localityAt = table.words('locality')
  const standard = table.integers('standard')
  const qp = table.has('qp') ? table.integers('qp') : undefined
  const byId = new Map(
    Array.from({ length: table.rowCount }, (_, index) => [
      localityAt(index),
      { standard: standard[index] ?? 0, qp: qp?.[index] ?? null },
    ]),
  )
  return {
    id,
    effective,
    source,
    rowCount: rows,
    national: {
      standard: parseUnits(facts?.['nationalStandard'] ?? '', 6) ?? 0,
      qp: parseUnits(facts?.['nationalQp'] ?? '', 6) ?? null,
    },
    find: (localityId) => byId.get(localityId),
  }
}
