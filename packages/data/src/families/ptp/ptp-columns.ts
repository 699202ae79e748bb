import type { Keys } from '../../store/packed-column.ts'

/**
 * A PTP table as typed arrays, one entry per row, about 8 bytes a row. Rows are sorted by column 1,
 * column 2 and then oldest first (by last day, rows without one at the end).
 */
export interface PtpColumns {
  /** Every code of either column, ascending; a code's number is its position. */
  readonly codes: readonly string[]
  /** Code numbers. */
  readonly column1: Keys
  readonly column2: Keys
  /** First day: keys into `effectiveDates`, yyyymmdd, 0 where the file does not say. */
  readonly effective: Keys
  readonly effectiveDates: Int32Array
  /** Last day, inclusive: keys into `deletionDates`, yyyymmdd, 0 while in force. */
  readonly deleted: Keys
  readonly deletionDates: Int32Array
  /** Keys into `indicatorWords`: 0, 1, 9. */
  readonly indicator: Keys
  readonly indicatorWords: readonly string[]
  /** Keys into `rationaleWords`, CMS's labels. */
  readonly rationale: Keys
  readonly rationaleWords: readonly string[]
}
