import { gpciCsv7 } from '../../layouts/gpci-csv-7.ts'
import { gpciCsv8 } from '../../layouts/gpci-csv-8.ts'
import { gpciExtract8 } from '../../layouts/gpci-extract-8.ts'
import type { GpciField } from '../../layouts/gpci-field.ts'
import type { DelimitedLayout } from '../../layouts/layout.ts'
import { csvRows } from '../../text/csv-rows.ts'

/** An Addendum E file, its version and calendar year, or what is unknown about its version. */
export type GpciRecognition =
  | {
      readonly kind: 'csv'
      readonly layout: DelimitedLayout<GpciField>
      readonly headerLine: number
      /** Of the labels; `undefined` where they have none. */
      readonly year: number | undefined
    }
  | { readonly kind: 'unknown-version'; readonly line: number; readonly message: string }

const titleRows = 10
const layouts = [gpciCsv7, gpciCsv8]

/** Tells a GPCI file by its header row; years, `(MAC)` and footnote marks in labels do not matter. */
export function recogniseGpci(text: string): GpciRecognition | undefined {
  let rows = 0
  for (const { line, cells } of csvRows(text)) {
    const labels = cells.map(normalise)
    if (labels.some((label) => label.includes('PW GPCI'))) return byHeader(line, cells, labels)
    if (labels.join('|') === gpciExtract8.header.map(normalise).join('|')) {
      return { kind: 'csv', layout: gpciExtract8, headerLine: line, year: undefined }
    }
    if (++rows >= titleRows) return undefined
  }
  return undefined
}

function byHeader(
  line: number,
  cells: readonly string[],
  labels: readonly string[],
): GpciRecognition {
  const layout = layouts.find((known) => known.header.map(normalise).join('|') === labels.join('|'))
  const years = new Set(cells.flatMap((cell) => cell.match(/\b20\d\d\b/g) ?? []))
  const [year] = years
  if (layout && year !== undefined && years.size === 1) {
    return { kind: 'csv', layout, headerLine: line, year: Number(year) }
  }
  return {
    kind: 'unknown-version',
    line,
    message:
      `This is a GPCI file with ${cells.length} columns whose header is not one we know ` +
      '(MAC, state, locality number and name, one or two work indices, PE, MP, of one year).',
  }
}

function normalise(label: string): string {
  return label
    .replaceAll(/\(MAC\)|\*|\b20\d\d\b|\byyyy\b/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toUpperCase()
}
