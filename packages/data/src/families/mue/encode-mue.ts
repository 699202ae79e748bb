import type { MueLimit } from '@feescope/core'
import { dictionary, int32, uint8, utf8 } from '@uwdata/flechette'
import { encodeArrow } from '../../store/arrow-column.ts'

/** Limits sorted by code → Arrow bytes. */
export function encodeMue(limits: readonly MueLimit[]): Uint8Array {
  return encodeArrow([
    { name: 'code', type: utf8(), values: limits.map(({ code }) => code) },
    { name: 'units', type: int32(), values: limits.map(({ units }) => units) },
    { name: 'mai', type: uint8(), values: limits.map(({ mai }) => mai) },
    {
      name: 'rationale',
      type: dictionary(utf8(), uint8()),
      values: limits.map(({ rationale }) => rationale),
    },
  ])
}
