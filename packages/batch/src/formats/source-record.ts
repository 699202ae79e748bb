/** A claim line of any format, as a record of the CSV that is priced. */
export interface SourceRecord {
  readonly claim: string
  /** Its fields in the order of `RECORD_COLUMNS`, with a line end. */
  readonly csv: string
  /** Line, row or segment in the file it came from, from 1. */
  readonly position: number
  /** As it came, for the rejects file; `null` where the CSV record is shown instead. */
  readonly original: string | null
}

/** Something in the file that makes no record. */
export interface SourceReject {
  readonly position: number
  readonly reason: string
  readonly original: string
}

export type SourceItem = SourceRecord | SourceReject

export function isRejected(item: SourceItem): item is SourceReject {
  return 'reason' in item
}

/** Items in the order of the file, some at a time; how far that is, 0 to 1, where it is known. */
export interface SourceBatch {
  readonly items: readonly SourceItem[]
  readonly share: number | null
}

/** Raised for a file that is not in the format it is said to be. */
export class FormatError extends Error {
  readonly code = 'format-error'
}
