import { renderCsv } from '../pack/csv.ts'
import type { PackedFile } from '../pack/zip.ts'
import { renderPdf } from '../paper/render-pdf.ts'
import type { Toolkit } from './toolkit.ts'
import { toolkitTables } from './toolkit-tables.ts'
import { writeToolkit } from './write-toolkit.ts'

/** The toolkit as files: one PDF to read, and its tables as CSV. */
export async function packToolkit(toolkit: Toolkit): Promise<readonly PackedFile[]> {
  const encoder = new TextEncoder()
  return [
    { name: 'toolkit.pdf', bytes: await renderPdf(writeToolkit(toolkit)) },
    ...[...toolkitTables(toolkit)].map(([name, table]) => ({
      name,
      bytes: encoder.encode(renderCsv(table)),
    })),
  ]
}
