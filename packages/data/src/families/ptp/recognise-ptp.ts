import type { DelimitedLayout } from '../../layouts/layout.ts'
import { ptpExtract7 } from '../../layouts/ptp-extract-7.ts'
import type { PtpField } from '../../layouts/ptp-field.ts'
import { ptpTab7 } from '../../layouts/ptp-tab-7.ts'
import { textLines } from '../../text/text-lines.ts'

/** A PTP edit file and where its data begins, or what is unknown about its version. */
export type PtpRecognition =
  | {
      readonly kind: 'tab'
      readonly layout: DelimitedLayout<PtpField>
      /** Lines before the first data line. */
      readonly headerLines: number
    }
  | { readonly kind: 'unknown-version'; readonly line: number; readonly message: string }

const preambleCharacters = 4000
const preambleLines = 20

/** Tells a PTP file by its header, whose labels CMS stacks over several lines. */
export function recognisePtp(text: string): PtpRecognition | undefined {
  const lines = textLines(text.slice(0, preambleCharacters)).slice(0, preambleLines)
  const rows = lines.map((line) => line.split('\t').map(normalise))
  const first = rows.findIndex((cells) => isHeader(cells))
  if (first === -1) return undefined
  const rest = rows.slice(first + 1)
  const stacked = rest.findIndex(([code]) => code !== '')
  const headerRows = rows.slice(first, stacked === -1 ? rows.length : first + 1 + stacked)
  const labels = stack(headerRows)
  const layout = [ptpTab7, ptpExtract7].find(
    (known) => known.header.map(normalise).join('|') === labels.join('|'),
  )
  if (layout) return { kind: 'tab', layout, headerLines: first + headerRows.length }
  return {
    kind: 'unknown-version',
    line: first + 1,
    message:
      `This is an NCCI PTP edit file with ${labels.length} columns whose header is not one we know ` +
      '(column 1, column 2, in existence prior to 1996, effective date, deletion date, modifier, rationale).',
  }
}

function isHeader([column1, column2]: readonly string[]): boolean {
  return (
    (column1 === 'column 1' && column2 === 'column 2') ||
    (column1 === 'column1' && column2 === 'column2')
  )
}

/** The labels of each column, its lines joined by a space. */
function stack(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...rows.map((cells) => cells.length))
  return Array.from({ length: columns }, (_, column) =>
    normalise(rows.map((cells) => cells[column] ?? '').join(' ')),
  )
}

function normalise(label: string): string {
  return label.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
