/** One thing in a source file that keeps it from being imported. */
export interface Reject {
  /** As given by the user; a zip member is `file.zip/member.csv`. */
  readonly file: string
  /** 1-based; 0 when the whole file is meant. */
  readonly line: number
  /** 1-based csv column, or first character position of a fixed-width field; 0: the whole line. */
  readonly column: number
  /** Our name of the field, blank for a whole line or file. */
  readonly field: string
  /** Stable identifier of the check: `unknown-value`, `sum-of-components` … */
  readonly rule: string
  /** A sentence: what was expected. */
  readonly reason: string
  /** The text found, blank when there is none to show. */
  readonly received: string
}

/** Rejects kept per file; a damaged file gives thousands that say the same. */
export const maximumRejects = 1000

/** Collects the rejects of one file up to `maximumRejects`. */
export interface RejectList {
  readonly rejects: readonly Reject[]
  /** True when the file should not be read further. */
  isFull(): boolean
  insert(reject: Omit<Reject, 'file'>): void
}

export function createRejectList(file: string): RejectList {
  const rejects: Reject[] = []
  return {
    rejects,
    isFull: () => rejects.length >= maximumRejects,
    insert: (reject) => {
      if (rejects.length < maximumRejects) rejects.push({ file, ...reject })
    },
  }
}
