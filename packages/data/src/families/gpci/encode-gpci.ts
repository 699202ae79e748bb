import type { LocalityGpci } from '@feescope/core'
import { dictionary, int32, uint8, utf8 } from '@uwdata/flechette'
import { type ArrowColumn, encodeArrow } from '../../store/arrow-column.ts'

/** Localities sorted by id → Arrow bytes; indices in thousandths. */
export function encodeGpci(localities: readonly LocalityGpci[]): Uint8Array {
  const column = (
    name: string,
    type: ArrowColumn['type'],
    value: (locality: LocalityGpci) => string | number,
  ): ArrowColumn => ({ name, type, values: localities.map(value) })
  const columns = [
    column('mac', dictionary(utf8(), uint8()), ({ mac }) => mac),
    column('number', dictionary(utf8(), uint8()), ({ number }) => number),
    column('state', dictionary(utf8(), uint8()), ({ state }) => state),
    column('name', utf8(), ({ name }) => name),
    column('work', int32(), ({ work }) => work),
    column('pe', int32(), ({ pe }) => pe),
    column('mp', int32(), ({ mp }) => mp),
  ]
  const both = localities.every(({ workWithoutFloor }) => workWithoutFloor !== undefined)
  if (!both) return encodeArrow(columns)
  const withoutFloor = column(
    'workWithoutFloor',
    int32(),
    (each) => each.workWithoutFloor ?? each.work,
  )
  return encodeArrow([...columns, withoutFloor])
}
