/** A PTP file's rows in file order as typed arrays: 18 bytes a row. */
export interface PtpPartColumns {
  /** Positions in `codes`. */
  readonly column1: Uint16Array
  readonly column2: Uint16Array
  /** yyyymmdd; 0 where the file does not say. */
  readonly effective: Int32Array
  /** yyyymmdd, inclusive; 0 while in force. */
  readonly deleted: Int32Array
  /** 0, 1 or 9. */
  readonly indicator: Uint8Array
  /** Of `PTP_RATIONALES`; 0 for a label it does not have. */
  readonly rationale: Uint8Array
  /** 1-based line in the file. */
  readonly line: Uint32Array
}

/** One file of a PTP table as read. */
export interface PtpPart extends PtpPartColumns {
  /** Rows in use; the arrays may be longer. */
  readonly rowCount: number
  /** The codes in the order first met. */
  readonly codes: readonly string[]
}

/** Columns with room for a number of rows. */
export function createPtpPart(capacity: number): PtpPartColumns {
  return {
    column1: new Uint16Array(capacity),
    column2: new Uint16Array(capacity),
    effective: new Int32Array(capacity),
    deleted: new Int32Array(capacity),
    indicator: new Uint8Array(capacity),
    rationale: new Uint8Array(capacity),
    line: new Uint32Array(capacity),
  }
}

/** Code numbers are kept in 16 bits; HCPCS has about 19,000 codes. */
export const maximumCodes = 65_536
