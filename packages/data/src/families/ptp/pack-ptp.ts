import type { Keys } from '../../store/packed-column.ts'
import type { JoinedPtp } from './join-ptp-parts.ts'
import type { PtpColumns } from './ptp-columns.ts'
import { PTP_RATIONALES } from './ptp-rationales.ts'

const indicatorWords = ['0', '1', '9'] as const

/** The columns of a table from its rows and their order. */
export function packPtp(rows: JoinedPtp, order: Uint32Array): PtpColumns {
  const effectiveDates = distinct(rows.effective)
  const deletionDates = distinct(rows.deleted)
  const rationaleWords = ['', ...PTP_RATIONALES.values()]
  return {
    codes: rows.codes,
    column1: Uint16Array.from(order, (row) => rows.column1[row] ?? 0),
    column2: Uint16Array.from(order, (row) => rows.column2[row] ?? 0),
    effective: keysOf(rows.effective, order, effectiveDates),
    effectiveDates,
    deleted: keysOf(rows.deleted, order, deletionDates),
    deletionDates,
    indicator: keysOf(rows.indicator, order, indicatorWords.map(Number)),
    indicatorWords,
    rationale: keysOf(rows.rationale, order, [0, ...PTP_RATIONALES.keys()]),
    rationaleWords,
  }
}

function distinct(values: Int32Array): Int32Array {
  return Int32Array.from(new Set(values)).sort()
}

/** For each row in order, the position of its value in the list, in one byte where that does. */
function keysOf(values: ArrayLike<number>, order: Uint32Array, list: ArrayLike<number>): Keys {
  const keys = new Map(Array.from(list, (value, key) => [value, key]))
  const packed = new (list.length <= 256 ? Uint8Array : Uint16Array)(order.length)
  for (let i = 0; i < order.length; i++) packed[i] = keys.get(values[order[i] ?? 0] ?? 0) ?? 0
  return packed
}
