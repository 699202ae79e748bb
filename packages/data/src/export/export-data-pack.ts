import { findReleaseSide } from '../diff/find-release-side.ts'
import { referenceOf } from '../reference-of.ts'
import { listHeld, type ReferenceOptions } from '../store/list-held.ts'
import { cacheFolder, readTable } from '../store/read-table.ts'
import { exportFlatFees, type FlatFormat } from './export-flat-fees.ts'
import { exportTable, type TableColumn, type TableFormat } from './export-table.ts'
import { createHashedFile, type ExportedFile } from './hashed-file.ts'
import { packReadme } from './pack-readme.ts'
import { renderSchema } from './render-schema.ts'

export interface ExportOptions extends ReferenceOptions {
  /** By default all: csv, Arrow and Parquet. */
  readonly formats?: readonly TableFormat[] | undefined
  /** Only tables of these kinds: `pfs`, `gpci` …; by default every table held. */
  readonly kinds?: readonly string[] | undefined
  /** Releases whose flat fee table is written; by default the newest, none when empty. */
  readonly fees?: readonly string[] | undefined
  readonly onProgress?: (text: string) => void
}

export interface ExportReport {
  readonly files: readonly ExportedFile[]
}

/**
 * Writes an open data pack into a folder: every held table, the flat fee table for a warehouse, a
 * JSON Schema of their rows, what each table is (`manifest.json`) and sha256 sums of all files.
 */
export async function exportDataPack(
  folder: string,
  options: ExportOptions = {},
): Promise<ExportReport> {
  const { home, formats = ['csv', 'arrow', 'parquet'], kinds, onProgress } = options
  const cache = home === undefined ? undefined : cacheFolder(home)
  const all = listHeld({ home })
  const held = all.filter(({ manifest }) => kinds?.includes(manifest.kind) ?? true)
  const files: ExportedFile[] = []
  const columns = new Map<string, readonly TableColumn[]>()
  for (const each of held) {
    onProgress?.(`Writing ${each.manifest.id}`)
    const table = exportTable(folder, each, cache, formats)
    files.push(...table.files)
    columns.set(each.manifest.kind, table.columns)
  }
  const reference = referenceOf(all, (each) => readTable(each, cache))
  const newest = reference.listPfs().at(-1)?.id
  for (const id of options.fees ?? (newest === undefined ? [] : [newest])) {
    onProgress?.(`Writing the fees of ${id}`)
    const { pfs, gpci } = findReleaseSide(reference, id)
    files.push(...exportFlatFees(folder, pfs, gpci, formats.filter(isFlatFormat)))
  }
  const manifests = held.map(({ manifest }) => manifest)
  files.push(
    writeText(folder, 'schema.json', renderSchema(columns)),
    writeText(folder, 'manifest.json', `${JSON.stringify(manifests, null, 2)}\n`),
    writeText(folder, 'README.md', packReadme),
  )
  const sums = files.map(({ sha256, file }) => `${sha256}  ${file}\n`).join('')
  return { files: [...files, writeText(folder, 'SHA256SUMS', sums)] }
}

function isFlatFormat(format: TableFormat): format is FlatFormat {
  return format !== 'arrow'
}

function writeText(folder: string, name: string, text: string): ExportedFile {
  const file = createHashedFile(folder, name)
  file.write(text)
  return file.close(0)
}
