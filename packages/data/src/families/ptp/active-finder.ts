import type { PtpTable } from '@feescope/core'
import type { PtpColumns } from './ptp-columns.ts'

/** Later than any date. */
const noEnd = 99_999_999

/**
 * Finds the row of an ordered pair in force on a date, without allocating: a binary search in
 * column 1's slice, then the pair's one to four rows, oldest first. A row counts from its first
 * day (an unknown one is taken as always) to its last day, inclusive; indicator 9 never counts.
 * Where first days are unknown the row that ended soonest after the date is the one that applied,
 * because the periods of a pair do not overlap.
 */
export function createActiveFinder(
  columns: PtpColumns,
  starts: Int32Array,
): PtpTable['findActive'] {
  const { column2, effective, deleted, indicator } = columns
  const firstDays = columns.effectiveDates
  const lastDays = columns.deletionDates.map((date) => (date === 0 ? noEnd : date))
  const never = columns.indicatorWords.indexOf('9')
  return (code1, code2, date) => {
    if (code1 < 0 || code2 < 0 || code1 + 1 >= starts.length) return -1
    const end = starts[code1 + 1] ?? 0
    let low = starts[code1] ?? 0
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((column2[middle] ?? 0) < code2) low = middle + 1
      else high = middle
    }
    for (let row = low; row < end && column2[row] === code2; row++) {
      if ((lastDays[deleted[row] ?? 0] ?? 0) < date) continue
      if ((firstDays[effective[row] ?? 0] ?? 0) > date) continue
      if (indicator[row] !== never) return row
    }
    return -1
  }
}
