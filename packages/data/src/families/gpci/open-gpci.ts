import { createGpciTable, type GpciTable, type LocalityGpci } from '@feescope/core'
import { openArrow } from '../../store/arrow-column.ts'

/** Makes a GPCI table of an Arrow file written by `encodeGpci`. `file` names it in errors. */
export function openGpci(
  info: Pick<GpciTable, 'id' | 'effective' | 'source'>,
  bytes: Uint8Array,
  file: string,
): GpciTable {
  const table = openArrow(bytes, file)
  const text = {
    mac: table.words('mac'),
    number: table.words('number'),
    state: table.words('state'),
  }
  const nameAt = table.text('name')
  const [work, pe, mp] = [table.integers('work'), table.integers('pe'), table.integers('mp')]
  const withoutFloor = table.has('workWithoutFloor')
    ? table.integers('workWithoutFloor')
    : undefined
  const localityAt = (index: number): LocalityGpci => ({
    mac: text.mac(index),
    number: text.number(index),
    state: text.state(index),
    name: nameAt(index),
    work: work[index] ?? 0,
    workWithoutFloor: withoutFloor?.[index],
    pe: pe[index] ?? 0,
    mp: mp[index] ?? 0,
  })
  return createGpciTable(
    info,
    Array.from({ length: table.rowCount }, (_, index) => localityAt(index)),
  )
}
