import type { DateRange } from '@feescope/core'
import { openArrow } from '../store/arrow-column.ts'
import type { HeldRelease } from '../store/held-release.ts'
import { readTable } from '../store/read-table.ts'
import type { Listing, ListingColumns, RowOf } from './listing.ts'

/** A held listing: what it is, and its rows, read when first asked for. */
export interface OpenListing<Row> {
  readonly id: string
  readonly effective: DateRange
  readonly source: { readonly file: string; readonly sha256: string }
  readonly rowCount: number
  rows(): readonly Row[]
}

export function openListing<Columns extends ListingColumns>(
  listing: Listing<Columns>,
  held: HeldRelease,
  cache: string | undefined,
): OpenListing<RowOf<Columns>> {
  const { id, effective, source, rows: rowCount } = held.manifest
  let rows: readonly RowOf<Columns>[] | undefined
  return {
    id,
    effective,
    source,
    rowCount,
    rows: () => {
      rows ??= readRows(listing, ...readTable(held, cache))
      return rows
    },
  }
}

function readRows<Columns extends ListingColumns>(
  listing: Listing<Columns>,
  bytes: Uint8Array,
  file: string,
): RowOf<Columns>[] {
  const table = openArrow(bytes, file)
  const readers = Object.keys(listing.columns).map((name): [string, (at: number) => unknown] => [
    name,
    table.values(name),
  ])
  return Array.from({ length: table.rowCount }, (_, index) => {
    const row: Record<string, unknown> = {}
    for (const [name, valueAt] of readers) row[name] = valueAt(index)
    return row as RowOf<Columns> // written from rows of this type
  })
}
