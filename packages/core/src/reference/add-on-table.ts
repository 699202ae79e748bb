import type { DateRange } from './date-range.ts'

/** One line of the add-on code file: an add-on code and a primary it may go with. */
export interface AddOnRow {
  readonly addOn: string
  /** `CCCCC` where the contractor decides. */
  readonly primary: string
  /** 1 closed list of primaries, 2 contractor's list, 3 list the contractor may extend. */
  readonly type: 1 | 2 | 3
  /** ISO; `null` where the held file does not say. */
  readonly effective: string | null
  readonly deleted: string | null
}

/** The add-on codes and their primaries as of one quarter. */
export interface AddOnTable {
  /** NCCI-AOC-2024Q3 */
  readonly id: string
  readonly effective: DateRange
  readonly rowCount: number
  readonly source: { readonly file: string; readonly sha256: string }
  /** Days from which on other rows may be in force; see `PtpTable.changeDays`. */
  changeDays(): readonly number[]
  /** The rows of an add-on code; empty when the code is none. */
  listPrimaries(addOn: string): readonly AddOnRow[]
  /** The rows in which the code is a primary. */
  listAddOns(primary: string): readonly AddOnRow[]
}
