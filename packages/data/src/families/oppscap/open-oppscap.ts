import { openArrow } from '../../store/arrow-column.ts'
import { rowModifiers } from '../pprrvu/pprrvu-values.ts'
import type { OppscapRow } from './oppscap-row.ts'

/** The rows of an Arrow file written by the OPPSCAP family. `file` names it in errors. */
export function openOppscap(bytes: Uint8Array, file: string): OppscapRow[] {
  const table = openArrow(bytes, file)
  const [code, modifier, status, localityId] = [
    table.words('code'),
    table.words('modifier'),
    table.words('status'),
    table.words('localityId'),
  ]
  const [facility, nonfacility] = [table.integers('facility'), table.integers('nonfacility')]
  return Array.from({ length: table.rowCount }, (_, index) => ({
    code: code(index),
    modifier: rowModifiers.get(modifier(index)) ?? '',
    status: status(index),
    localityId: localityId(index),
    facility: facility[index] ?? 0,
    nonfacility: nonfacility[index] ?? 0,
  }))
}
