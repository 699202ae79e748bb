import type { DateRange } from '@feescope/core'
import type { Reject } from '../reject.ts'
import type { NcciRelease } from '../releases/ncci-release.ts'
import type { PtpPart } from './ptp/ptp-part.ts'

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
  /** Import although a part is missing, a label is not known or CMS's sums disagree. */
  readonly force?: boolean | undefined
}

/** What is kept of a source once it has been read. */
export interface SourceInfo extends Omit<Source, 'text'> {
  /** The files of a table that comes in several. */
  readonly parts?: readonly { readonly file: string; readonly sha256: string }[]
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
  /** Figures printed in titles rather than in rows; kept in the manifest. */
  readonly facts?: Readonly<Record<string, string>>
  /** What was wrong and overridden by `--force`; then the table is marked as forced. */
  readonly overridden?: readonly Reject[]
  /** Arrow IPC bytes; `descriptors` keeps the AMA's short descriptors, never in bundled files. */
  encode(options: { readonly descriptors: boolean }): Uint8Array
}

/** One of the files of a table that CMS publishes in several; see `TableFamily.combine`. */
export interface ImportedPart {
  readonly status: 'part'
  /** Of the table: NCCI-PTP-PRA-2026Q3 */
  readonly id: string
  readonly release: NcciRelease
  /** 1-based. */
  readonly part: number
  readonly layout: string
  readonly content: PtpPart
}

export type ImportOutcome =
  | ImportedTable
  | ImportedPart
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
  /** True when the table is also read from xlsx, whose numbers lose zeros; see `readXlsxSource`. */
  readonly spreadsheets?: boolean
  /** How many files a table is published in, where that is more than one. */
  readonly partCount?: number
  /** Makes the table of its parts, in order. */
  combine?(parts: readonly { source: SourceInfo; part: ImportedPart }[]): ImportOutcome
}

/** A source refused as a whole, or for the line given. */
export function refusal(
  file: string,
  problem: Pick<Reject, 'rule' | 'reason'> & { line?: number | undefined; received?: string },
): ImportOutcome {
  const { rule, reason, line = 0, received = '' } = problem
  return {
    status: 'rejected',
    rejects: [{ file, line, column: 0, field: '', rule, reason, received }],
  }
}
