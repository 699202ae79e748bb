import type { DateRange } from '@feescope/core'
import type { Reject } from '../reject.ts'

/** A table written to the user's data directory. */
export interface ImportedRelease {
  readonly id: string
  readonly kind: string
  readonly effective: DateRange
  readonly rows: number
  readonly file: string
  readonly sha256: string
  /** Imported with `--force` although something disagrees. */
  readonly forced?: boolean
}

/** What `importFiles` did. When anything is rejected nothing is written and `imported` is empty. */
export interface ImportReport {
  readonly imported: readonly ImportedRelease[]
  /** Files whose content was imported before; nothing to do. */
  readonly alreadyHeld: readonly {
    readonly id: string
    readonly file: string
    readonly sha256: string
  }[]
  /** Files that were not needed, with a sentence why. */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[]
  readonly rejected: readonly Reject[]
  /** What `--force` overrode. */
  readonly overridden?: readonly Reject[]
}
