import type { DateRange } from './date-range.ts'

/** Which claims a table edits: physicians and ASCs, or hospital outpatient departments. */
export type PtpSetting = 'practitioner' | 'outpatient'

/** One row of an NCCI procedure-to-procedure table. A pair can have several, at different dates. */
export interface PtpRow {
  /** Paid. */
  readonly column1: string
  /** Denied when billed with column 1. */
  readonly column2: string
  /** First day, ISO; `null` where the held table does not say (in force by the table's quarter). */
  readonly effective: string | null
  /** Last day, ISO, inclusive; `null` while in force. */
  readonly deleted: string | null
  /** 0 never, 1 with an NCCI modifier, 9 not applicable (the edit never was in force). */
  readonly modifierIndicator: '0' | '1' | '9'
  /** Number of CMS's rationale; the words are `PTP_RATIONALES`. */
  readonly rationale: number
}

/** One quarter's PTP table, ended rows included. Look-ups take no parsing and no allocation. */
export interface PtpTable {
  /** NCCI-PTP-PRA-2024Q3 */
  readonly id: string
  readonly setting: PtpSetting
  /** The quarter the table was published for. */
  readonly effective: DateRange
  readonly rowCount: number
  readonly source: { readonly file: string; readonly sha256: string }
  /** Number of the code in this table, or −1 when the code is in no row. */
  codeNumber(code: string): number
  /**
   * Position of the row in force for the ordered pair on the date (yyyymmdd as an integer), or −1.
   * Rows with indicator 9 are never in force.
   */
  findActive(column1: number, column2: number, date: number): number
  rowAt(position: number): PtpRow
  /**
   * Days from which on another row may be in force, as ascending integers that compare with yyyymmdd:
   * a row's first day, and its last day plus one (20240930 gives 20240931).
   */
  changeDays(): readonly number[]
  /** Every row of an ordered pair, newest first. */
  listRows(column1: string, column2: string): readonly PtpRow[]
  /** Every row in which the code stands in the column, for lists on a code's page. */
  listByCode(code: string, column: 1 | 2): readonly PtpRow[]
}
