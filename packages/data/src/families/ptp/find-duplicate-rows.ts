import type { JoinedPtp } from './join-ptp-parts.ts'
import { compareDates } from './sort-ptp-rows.ts'

/**
 * Rows with the same pair, dates and indicator as the row before them in table order. Only where
 * the first day is known: without it two retroactive deletions (indicator 9) can look alike, as
 * 88108 with 88162 does.
 */
export function findDuplicateRows(rows: JoinedPtp, order: Uint32Array): number[] {
  const duplicates: number[] = []
  for (let i = 1; i < order.length; i++) {
    const [before, row] = [order[i - 1] ?? 0, order[i] ?? 0]
    if (rows.column1[before] !== rows.column1[row]) continue
    if (rows.column2[before] !== rows.column2[row]) continue
    if (rows.indicator[before] !== rows.indicator[row]) continue
    if (rows.effective[row] === 0) continue
    if (compareDates(rows, before, row) === 0) duplicates.push(row)
  }
  return duplicates
}
