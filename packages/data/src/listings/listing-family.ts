import { defineTable } from '../families/define-table.ts'
import type { TableFamily } from '../families/family.ts'
import { recogniseHeader } from '../families/recognise-header.ts'
import type { Located, TableViolation } from '../families/table-definition.ts'
import type { FieldReader } from '../layouts/field-reader.ts'
import type { DelimitedLayout } from '../layouts/layout.ts'
import { parseQuarter, quarterDates } from '../releases/quarter-dates.ts'
import { encodeArrow } from '../store/arrow-column.ts'
import type { Listing, ListingColumns, RowOf } from './listing.ts'
import { nameDate } from './name-date.ts'

/** Makes the importer of a listing. */
export function listingFamily<Columns extends ListingColumns>(
  listing: Listing<Columns>,
): TableFamily {
  const layout = layoutOf(listing)
  const expected = layout.header.map((label) => label.toUpperCase()).join('|')
  return defineTable<string, RowOf<Columns>>({
    kind: listing.kind,
    tableFile: `${listing.kind}.arrow`,
    name: listing.name,
    recognise: (text) =>
      recogniseHeader(text, {
        layouts: [layout],
        name: listing.name,
        isHeader: (labels) => labels.join('|') === expected,
      }),
    parseRow: (reader) => parseRow(listing, reader),
    ...(listing.repeats && { keyOf: (row: RowOf<Columns>) => listing.keyOf(row) }),
    check: (rows) => check(listing, rows),
    identify: (source, _version, options) => {
      const dated = nameDate(options.release ?? source.name)
      const edition = listing.edition(dated) ?? listing.edition(nameDate(source.name))
      if (edition) return { found: true, edition }
      const message = `The name of the file does not say which ${listing.name} it is. Give its year, or year and quarter: --release 2026Q3.`
      return { found: false, message }
    },
    encode: (rows) => encodeListing(listing, rows),
  })
}

/** The dates of a year, or of a quarter of it. */
export function datesOf(year: number, quarter?: number) {
  const range = quarter === undefined ? undefined : parseQuarter(`${year}${quarter}`)
  return range ? quarterDates(range) : { from: `${year}-01-01`, to: `${year}-12-31` }
}

function layoutOf<Columns extends ListingColumns>({
  layout,
  columns,
  unused = {},
}: Listing<Columns>): DelimitedLayout<string> {
  const header: string[] = []
  const fields: Record<string, number> = {}
  const keep = Object.entries(columns)
  const total = keep.length + Object.keys(unused).length
  for (let position = 0; position < total; position++) {
    const skipped = unused[position]
    const next = skipped === undefined ? keep.shift() : undefined
    header.push(skipped ?? next?.[1].label ?? '')
    if (next) fields[next[0]] = position
  }
  return { id: layout, format: 'csv', columns: total, header, fields }
}

function parseRow<Columns extends ListingColumns>(
  listing: Listing<Columns>,
  reader: FieldReader<string>,
): RowOf<Columns> {
  const row: Record<string, unknown> = {}
  for (const [key, column] of Object.entries(listing.columns)) {
    const value: unknown = column.parse(reader.text(key))
    if (value === undefined) reader.reject(key, 'unknown-value', column.expected)
    row[key] = value
  }
  return row as RowOf<Columns> // each column's own parser made its value
}

function* check<Columns extends ListingColumns>(
  listing: Listing<Columns>,
  rows: readonly Located<RowOf<Columns>>[],
): Iterable<TableViolation<string>> {
  const seen = new Map<string, number>()
  for (const { line, row } of rows) {
    const key = listing.keyOf(row)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, line)
    else {
      const reason = `${key} is already on line ${first}.`
      yield { rule: 'duplicate-row', line, field: '', reason, received: key }
    }
    const reason = listing.refuse?.(row)
    if (reason) yield { rule: 'contradiction', line, field: '', reason, received: key }
  }
  if (rows.length >= listing.fewestRows) return
  const reason = `A ${listing.name} has at least ${listing.fewestRows} rows: this one is incomplete.`
  yield { rule: 'incomplete', line: 0, field: '', reason, received: `${rows.length} rows` }
}

/** Rows → Arrow bytes. */
export function encodeListing<Columns extends ListingColumns>(
  listing: Listing<Columns>,
  rows: readonly RowOf<Columns>[],
): Uint8Array {
  return encodeArrow(
    Object.entries(listing.columns).map(([name, { arrowType }]) => ({
      name,
      type: arrowType(),
      values: rows.map((row) => row[name] ?? null),
    })),
  )
}
