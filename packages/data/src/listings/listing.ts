import type { DateRange } from '@feescope/core'
import type { ListingColumn } from './listing-column.ts'

export type ListingColumns = Readonly<
  // biome-ignore lint/suspicious/noExplicitAny: a column of any value; RowOf gives its type back
  Record<string, ListingColumn<any>>
>

/** A row of a listing, typed by its columns. */
export type RowOf<Columns extends ListingColumns> = {
  readonly [Key in keyof Columns]: Columns[Key] extends ListingColumn<infer Value> ? Value : never
}

/**
 * A published list that is kept as it is: one header row, typed columns, no arithmetic. `layout` is
 * its identifier, e.g. `rbcs-csv-12`.
 */
export interface Listing<Columns extends ListingColumns> {
  /** Of `ReleaseInfo`. */
  readonly kind: string
  /** In messages: `RBCS taxonomy`. */
  readonly name: string
  readonly layout: string
  readonly columns: Columns
  /** Labels of columns that are not kept, at their positions. */
  readonly unused?: Readonly<Record<number, string>>
  /** What no two rows share. */
  keyOf(row: RowOf<Columns>): string
  /** True where CMS prints some rows twice; they are kept once. */
  readonly repeats?: boolean
  /** Fewer rows than this is a cut-off file. */
  readonly fewestRows: number
  /** The edition, from what the file's name says. */
  edition(dated: NameDate): { readonly id: string; readonly effective: DateRange } | undefined
  /** Rows that mean something else: `undefined` keeps the row. */
  refuse?(row: RowOf<Columns>): string | undefined
}

/** What the name of a file says of its date. */
export interface NameDate {
  readonly year: number | undefined
  readonly quarter: number | undefined
}

export function createListing<const Columns extends ListingColumns>(
  listing: Listing<Columns>,
): Listing<Columns> {
  return listing
}
