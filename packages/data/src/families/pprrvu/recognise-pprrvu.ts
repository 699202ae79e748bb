import type { DelimitedLayout, FixedWidthLayout } from '../../layouts/layout.ts'
import { pprrvuCsv31 } from '../../layouts/pprrvu-csv-31.ts'
import { pprrvuCsv32 } from '../../layouts/pprrvu-csv-32.ts'
import { pprrvuExtract31 } from '../../layouts/pprrvu-extract-31.ts'
import type { PprrvuField } from '../../layouts/pprrvu-field.ts'
import { pprrvuTxt2025 } from '../../layouts/pprrvu-txt-2025.ts'
import { pprrvuTxt2026 } from '../../layouts/pprrvu-txt-2026.ts'
import { type CsvRow, csvRows } from '../../text/csv-rows.ts'
import { textLines } from '../../text/text-lines.ts'

/** A relative value file and its version, or what is unknown about its version. */
export type PprrvuRecognition =
  | {
      readonly kind: 'csv'
      readonly layout: DelimitedLayout<PprrvuField>
      readonly headerLine: number
    }
  | { readonly kind: 'txt'; readonly layout: FixedWidthLayout<PprrvuField> }
  | { readonly kind: 'unknown-version'; readonly line: number; readonly message: string }

/** Header rows come after at most this many title rows. */
const titleRows = 20
const csvLayouts = [pprrvuCsv31, pprrvuCsv32, pprrvuExtract31]
/** Code, modifier, 50 characters of descriptor, status, `+`, work RVU with two decimals. */
const fixedRecord = /^[0-9A-Z]{5}.{52}[A-Z][ +][ \d]{3}\.\d\d/
const pricingIndicatorAt = 120

/** Tells a relative value file and its version by its header row, or by the shape of its records. */
export function recognisePprrvu(text: string): PprrvuRecognition | undefined {
  return recogniseCsv(text) ?? recogniseTxt(text)
}

function recogniseCsv(text: string): PprrvuRecognition | undefined {
  let rows = 0
  for (const row of csvRows(text)) {
    if (isHeader(row)) return byHeader(row)
    if (++rows >= titleRows) return undefined
  }
  return undefined
}

function isHeader({ cells }: CsvRow): boolean {
  return (
    label(cells[0]) === 'HCPCS' && label(cells[1]) === 'MOD' && label(cells[2]) === 'DESCRIPTION'
  )
}

function byHeader({ line, cells }: CsvRow): PprrvuRecognition {
  const found = cells.map(label).join(',')
  const layout = csvLayouts.find((known) => known.header.join(',') === found)
  if (layout) return { kind: 'csv', layout, headerLine: line }
  const known = [...new Set(csvLayouts.map((each) => each.columns))].join(' or ')
  return {
    kind: 'unknown-version',
    line,
    message:
      `The header row of this relative value file is not one CMS has used (${cells.length} columns; ` +
      `known are versions of ${known}). If CMS changed the layout, update Feescope.`,
  }
}

function recogniseTxt(text: string): PprrvuRecognition | undefined {
  const lines = textLines(text.slice(0, 20_000))
  const record = lines.find((line) => !line.startsWith('HDR') && line.trim() !== '')
  if (!record || !fixedRecord.test(record)) return undefined
  const has2026Field = /\d/.test(record.charAt(pricingIndicatorAt))
  return { kind: 'txt', layout: has2026Field ? pprrvuTxt2026 : pprrvuTxt2025 }
}

function label(cell: string | undefined): string {
  return (cell ?? '').trim().toUpperCase()
}
