import type { JoinedPtp } from './join-ptp-parts.ts'

/** Row positions in table order: by column 1, column 2, then oldest first. */
export function sortPtpRows(rows: JoinedPtp): Uint32Array {
  const inFileOrder = Uint32Array.from({ length: rows.rowCount }, (_, row) => row)
  const byColumn2 = countingSort(inFileOrder, rows.column2, rows.codes.length)
  const order = countingSort(byColumn2, rows.column1, rows.codes.length)
  for (let i = 1; i < order.length; i++) sinkWithinPair(order, i, rows)
  return order
}

/** Stable: rows with one key keep their order. */
function countingSort(order: Uint32Array, keys: Uint16Array, keyCount: number): Uint32Array {
  const next = new Uint32Array(keyCount + 1)
  for (let i = 0; i < order.length; i++) {
    const after = (keys[order[i] ?? 0] ?? 0) + 1
    next[after] = (next[after] ?? 0) + 1
  }
  for (let key = 1; key <= keyCount; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0)
  const sorted = new Uint32Array(order.length)
  for (const row of order) {
    const key = keys[row] ?? 0
    const at = next[key] ?? 0
    sorted[at] = row
    next[key] = at + 1
  }
  return sorted
}

/** One step of an insertion sort; a pair has one to four rows. */
function sinkWithinPair(order: Uint32Array, from: number, rows: JoinedPtp): void {
  for (let i = from; i > 0; i--) {
    const [before, row] = [order[i - 1] ?? 0, order[i] ?? 0]
    if (rows.column1[before] !== rows.column1[row]) return
    if (rows.column2[before] !== rows.column2[row]) return
    if (compareDates(rows, before, row) <= 0) return
    order[i - 1] = row
    order[i] = before
  }
}

/** By last day, no last day after all; then by first day. */
export function compareDates(rows: JoinedPtp, a: number, b: number): number {
  const [endA, endB] = [lastDay(rows, a), lastDay(rows, b)]
  return endA - endB || (rows.effective[a] ?? 0) - (rows.effective[b] ?? 0)
}

function lastDay(rows: JoinedPtp, row: number): number {
  return rows.deleted[row] || Number.MAX_SAFE_INTEGER
}
