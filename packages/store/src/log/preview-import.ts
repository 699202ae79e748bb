import { type ColumnPositions, locateColumns } from '../csv/column-mapping.ts'
import { type CsvSource, openRecords, type RecordSource } from '../csv/csv-source.ts'
import { emptyFile } from './empty-file.ts'
import type { NewEntry } from './entry.ts'
import { IMPORT_HEADINGS, type ImportField, REQUIRED_FIELDS } from './import-columns.ts'
import type { ImportOptions, ImportReject } from './import-entries.ts'
import { fieldOf, parseImportRow } from './parse-import-row.ts'

/** What an import would make of a file's first rows. */
export interface ImportPreview {
  readonly headings: readonly string[]
  /** The heading of each field that was found. */
  readonly columns: Partial<Readonly<Record<ImportField, string>>>
  /** Fields that a row must have and no column holds: say which one does. */
  readonly missing: readonly ImportField[]
  readonly rows: readonly {
    readonly line: number
    /** By field, as the file has them. Other columns are not shown: they may be a patient's. */
    readonly cells: Partial<Readonly<Record<ImportField, string>>>
    readonly entry: NewEntry | null
    readonly reject: ImportReject | null
  }[]
}

const MAX_PREVIEWED = 10

/** Reads the first rows as `importEntries` would and adds nothing. Throws `InvalidInput`. */
export async function previewImport(
  source: CsvSource | RecordSource,
  { columns: given = {} }: Pick<ImportOptions, 'columns'> = {},
): Promise<ImportPreview> {
  const { records } = await openRecords(source)
  let headings: readonly string[] | undefined
  let positions: ColumnPositions<ImportField> = {}
  const rows: ImportPreview['rows'][number][] = []
  for await (const { line, cells, broken } of records()) {
    if (headings === undefined) {
      headings = cells
      positions = locateColumns(cells, IMPORT_HEADINGS, given, [])
      continue
    }
    if (rows.length >= MAX_PREVIEWED) break
    const result = broken === undefined ? parseImportRow(cells, positions) : undefined
    const [issue] = result?.ok === false ? result.issues : []
    rows.push({
      line,
      cells: byField(positions, (position) => cells[position] ?? ''),
      entry: result?.ok ? result.value : null,
      reject: result?.ok
        ? null
        : {
            line,
            column: issue ? fieldOf(issue) : '',
            reason: issue?.message ?? broken ?? 'it cannot be read',
          },
    })
  }
  if (headings === undefined) throw emptyFile()
  const names = headings
  return {
    headings: names,
    columns: byField(positions, (position) => names[position] ?? ''),
    missing: REQUIRED_FIELDS.filter((field) => positions[field] === undefined),
    rows,
  }
}

function byField(
  positions: ColumnPositions<ImportField>,
  textAt: (position: number) => string,
): Partial<Readonly<Record<ImportField, string>>> {
  return Object.fromEntries(
    Object.entries(positions).map(([field, position]) => [field, textAt(position)]),
  )
}
