import type { DelimitedLayout } from '../../layouts/layout.ts'
import { ptpExtract7 } from '../../layouts/ptp-extract-7.ts'
import type { PtpField } from '../../layouts/ptp-field.ts'
import { ptpTab7 } from '../../layouts/ptp-tab-7.ts'
import { type CsvRow, csvRows } from '../../text/csv-rows.ts'
import { tabRows } from '../../text/tab-rows.ts'

/** A known version of the PTP edit file. */
export interface PtpVersion {
  readonly kind: 'known'
  readonly layout: DelimitedLayout<PtpField>
  /** Line of the first data row. */
  readonly firstLine: number
  /** Tab-delimited as text; spreadsheets come as csv. */
  readonly rowsOf: (text: string) => Iterable<CsvRow>
}

/** A PTP edit file, or what is unknown about its version. */
export type PtpRecognition =
  | PtpVersion
  | { readonly kind: 'unknown-version'; readonly line: number; readonly message: string }

const preambleCharacters = 8000
const preambleRows = 20

/** Tells a PTP file by its header, whose labels CMS stacks over several lines. */
export function recognisePtp(text: string): PtpRecognition | undefined {
  const start = text.slice(0, preambleCharacters)
  for (const rowsOf of [tabRows, csvRows]) {
    const rows = Array.from(rowsOf(start), ({ line, cells }) => ({
      line,
      cells: cells.map(normalise),
    })).slice(0, preambleRows)
    const header = rows.findIndex(({ cells }) => isHeader(cells))
    if (header !== -1) return byHeader(rows.slice(header), rowsOf)
  }
  return undefined
}

function byHeader(rows: readonly CsvRow[], rowsOf: PtpVersion['rowsOf']): PtpRecognition {
  const first = rows.findIndex(({ cells }, index) => index > 0 && cells[0] !== '')
  const header = first === -1 ? rows : rows.slice(0, first)
  const labels = stack(header)
  const layout = [ptpTab7, ptpExtract7].find(
    (known) => known.header.map(normalise).join('|') === labels.join('|'),
  )
  const line = rows[0]?.line ?? 0
  const firstLine = rows[first]?.line ?? line + header.length
  if (layout) return { kind: 'known', layout, firstLine, rowsOf }
  return {
    kind: 'unknown-version',
    line,
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
function stack(rows: readonly CsvRow[]): string[] {
  const columns = Math.max(...rows.map(({ cells }) => cells.length))
  return Array.from({ length: columns }, (_, column) =>
    normalise(rows.map(({ cells }) => cells[column] ?? '').join(' ')),
  )
}

function normalise(label: string): string {
  return label.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
