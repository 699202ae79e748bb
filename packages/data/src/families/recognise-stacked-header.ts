import type { DelimitedLayout } from '../layouts/layout.ts'
import { type CsvRow, csvRows } from '../text/csv-rows.ts'
import type { KnownVersion } from './table-definition.ts'

/** Labels are stacked over at most this many rows. */
const stackHeight = 5
const titleRows = 20

/**
 * Finds a header whose labels are split over several rows, joined column by column (`2022`, `BASE`,
 * `UNIT` below each other). `normalise` takes years out of a label.
 */
export function recogniseStackedHeader<Field extends string>(
  text: string,
  layout: DelimitedLayout<Field>,
  normalise: (label: string) => string,
): KnownVersion<Field> | undefined {
  const expected = layout.header.map((label) => normalise(label.toUpperCase())).join('|')
  const above: CsvRow[] = []
  for (const row of csvRows(text)) {
    above.push(row)
    for (let height = Math.min(stackHeight, above.length); height > 0; height--) {
      const header = joinColumns(above.slice(-height), layout.columns)
      if (header.map((label) => normalise(label.toUpperCase())).join('|') !== expected) continue
      return { kind: 'known', layout, headerLine: row.line, header }
    }
    if (above.length >= titleRows) return undefined
  }
  return undefined
}

function joinColumns(rows: readonly CsvRow[], columns: number): string[] {
  return Array.from({ length: columns }, (_, column) =>
    rows
      .map(({ cells }) => (cells[column] ?? '').trim())
      .filter((cell) => cell !== '')
      .join(' '),
  )
}
