import type { DateRange } from '@feescope/core'
import type { FieldReader } from '../layouts/field-reader.ts'
import type { Layout } from '../layouts/layout.ts'
import type { ImportOptions, Source } from './family.ts'

/** A file known by its header or the shape of its records, or what is unknown about its version. */
export type Recognition<Field extends string> =
  | {
      readonly kind: 'known'
      readonly layout: Layout<Field>
      /** 1-based line of the last header row; 0 without one. */
      readonly headerLine: number
      /** The cells of that row, as written. */
      readonly header: readonly string[]
    }
  | { readonly kind: 'unknown-version'; readonly line: number; readonly message: string }

export type KnownVersion<Field extends string> = Extract<Recognition<Field>, { kind: 'known' }>

/** Which edition of the table a file is. */
export interface Edition {
  /** ANES2026, ZIP5-2026Q1 */
  readonly id: string
  readonly effective: DateRange
  /** Figures printed in titles rather than in rows; kept in the manifest. */
  readonly facts?: Readonly<Record<string, string>>
}

export type IdentifiedEdition =
  | { readonly found: true; readonly edition: Edition }
  | { readonly found: false; readonly message: string }

/** A typed row and the line it stands on. */
export interface Located<Row> {
  readonly line: number
  readonly row: Row
}

/** A fact about CMS's file that this file does not keep. */
export interface TableViolation<Field extends string> {
  readonly rule: string
  /** 0: the whole file. */
  readonly line: number
  readonly field: Field | ''
  readonly reason: string
  readonly received: string
}

/** One kind of CMS table whose rows are read one by one; `defineTable` makes its family. */
export interface TableDefinition<Field extends string, Row> {
  /** Of `ReleaseInfo`: anesthesia, zip … */
  readonly kind: string
  /** Name of the Arrow file in a release folder. */
  readonly tableFile: string
  /** In messages: `anesthesia conversion factor file (ANES)`. */
  readonly name: string
  /** True when CMS publishes it as a spreadsheet only, or its values survive one. */
  readonly spreadsheets?: boolean
  recognise(text: string): Recognition<Field> | undefined
  /** True of notes and fillers between or under the rows. */
  isNote?(values: Readonly<Record<Field, string>>): boolean
  parseRow(reader: FieldReader<Field>): Row
  /** Rows that are one and the same are kept once, where CMS is known to repeat them. */
  readonly keyOf?: (row: Row) => string
  check(rows: readonly Located<Row>[], edition: Edition): Iterable<TableViolation<Field>>
  identify(
    source: Source,
    version: KnownVersion<Field>,
    options: ImportOptions,
    rows: readonly Located<Row>[],
  ): IdentifiedEdition
  encode(rows: readonly Row[], options: { readonly descriptors: boolean }): Uint8Array
}
