import type { JoinedPtp } from './join-ptp-parts.ts'
import { compareDates } from './sort-ptp-rows.ts'

/**
 * Rows with the pair and dates of the row before them in table order. Retroactive deletions
 * (indicator 9) are passed over: CMS's own tables have two for 88108 with 88162, on one day.
 */
export function findDuplicateRows(rows: JoinedPtp, order: Uint32Array): number[] {
  const duplicates: number[] = []
  for (let i = 1; i < order.length; i++) {
    const [before, row] = [order[i - 1] ?? 0, order[i] ?? 0]
    if (rows.column1[before] !== rows.column1[row]) continue
    if (rows.column2[before] !== rows.column2[row]) continue
    if (rows.indicator[before] === never || rows.indicator[row] === never) continue
    if (compareDates(rows, before, row) === 0) duplicates.push(row)
  }
  return duplicates
}

const never = 9
