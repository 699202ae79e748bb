import type { DelimitedLayout } from '../layouts/layout.ts'
import { csvRows } from '../text/csv-rows.ts'
import type { Recognition } from './table-definition.ts'

/** Header rows come after at most this many title rows. */
const titleRows = 20

/** How a kind of csv is told by its header row. */
export interface HeaderRule<Field extends string> {
  readonly layouts: readonly DelimitedLayout<Field>[]
  /** In messages: `ZIP code file`. */
  readonly name: string
  /** True of the header row of any version of this kind of file, from its normalised labels. */
  isHeader(labels: readonly string[]): boolean
  /** Takes years, figures and footnote marks out of a label, which differ from year to year. */
  normalise?(label: string): string
}

/** Finds the header row and the version whose labels it has. */
export function recogniseHeader<Field extends string>(
  text: string,
  { layouts, name, isHeader, normalise = (label) => label }: HeaderRule<Field>,
): Recognition<Field> | undefined {
  const toLabel = (cell: string) => normalise(cell.replaceAll(/\s+/g, ' ').trim().toUpperCase())
  let rows = 0
  for (const { line, cells } of csvRows(text)) {
    const labels = cells.map(toLabel)
    if (isHeader(labels)) {
      const found = labels.join('|')
      const layout = layouts.find((known) => known.header.map(toLabel).join('|') === found)
      if (layout) return { kind: 'known', layout, headerLine: line, header: cells }
      const known = [...new Set(layouts.map((each) => each.columns))].join(' or ')
      const message =
        `The header row of this ${name} is not one we know (${cells.length} columns; known are ` +
        `versions of ${known}). If CMS changed the layout, update Feescope.`
      return { kind: 'unknown-version', line, message }
    }
    if (++rows >= titleRows) return undefined
  }
  return undefined
}
