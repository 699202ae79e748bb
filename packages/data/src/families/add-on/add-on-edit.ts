/** An add-on code edit as stored: dates as yyyymmdd, inclusive, 0 where there is none. */
export interface AddOnEdit {
  readonly addOn: string
  /** `CCCCC` where the contractor decides. */
  readonly primary: string
  readonly type: 1 | 2 | 3
  /** First day; 0 where the file does not say. */
  readonly effective: number
  /** Year of the first day where only that is known, else 0. */
  readonly effectiveYear: number
  /** Last day of the edit, of the add-on code and of the primary code. */
  readonly deleted: number
  readonly addOnDeleted: number
  readonly primaryDeleted: number
}

/** Primary code of an edit whose primaries the contractor decides. */
export const contractorDefined = 'CCCCC'
