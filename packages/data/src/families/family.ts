import type { DateRange } from '@feescope/core'
import type { Reject } from '../reject.ts'

/** A CMS file as text, with what is known of where it came from. */
export interface Source {
  /** As shown to the user: `rvu26c.zip/PPRRVU2026_Jul_nonQPP.csv`. */
  readonly file: string
  /** CMS's own file name, without folders and `.gz`. */
  readonly name: string
  /** Of the uncompressed bytes. */
  readonly sha256: string
  readonly text: string
}

export interface ImportOptions {
  /** Overrides the release read from the file: `RVU24AR`. */
  readonly release?: string | undefined
}

/** A table read from a source, checked, ready to be written. */
export interface ImportedTable {
  readonly status: 'imported'
  /** RVU26C, GPCI2026 */
  readonly id: string
  readonly effective: DateRange
  readonly rows: number
  /** The layout it was read by: `pprrvu-csv-32`. */
  readonly layout: string
  /** Ten-thousandths of a dollar; only in relative value files. */
  readonly conversionFactor?: number
  /** Arrow IPC bytes; `descriptors` keeps the AMA's short descriptors, never in bundled files. */
  encode(options: { readonly descriptors: boolean }): Uint8Array
}

export type ImportOutcome =
  | ImportedTable
  | { readonly status: 'skipped'; readonly reason: string }
  | { readonly status: 'rejected'; readonly rejects: readonly Reject[] }

/** One kind of CMS file: how to know it by its content and how to read it. */
export interface TableFamily {
  /** Of `ReleaseInfo`: pfs, gpci … */
  readonly kind: string
  /** Name of the Arrow file in a release folder. */
  readonly tableFile: string
  /** By content, never by name: true when the text is of this family, in whatever version. */
  recognises(text: string): boolean
  import(source: Source, options: ImportOptions): ImportOutcome
}
