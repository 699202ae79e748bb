import { DataError, isXlsx, readXlsxSource } from '@feescope/data'
import type { CsvSource, RecordSource } from '@feescope/store'
import { isX12 } from '../x12/is-x12.ts'
import { billedLineRecords } from './billed-line-records.ts'

/** A file for the procedure log, told by its content. */
export interface LogImport {
  readonly format: 'csv' | 'xlsx' | '837p'
  readonly source: CsvSource | RecordSource
  /** Pass it to `importEntries`: claims number their own cases. */
  readonly ownCases: boolean
}

/** Larger than a year of a large group's claims. */
const MAX_BYTES = 256 * 1024 * 1024

/**
 * Opens what `importEntries` of the store reads: a csv, the first sheet of a spreadsheet, or the
 * service lines of an 837P. Throws `DataError` for a file that cannot be one of them.
 */
export async function openLogImport(file: string, bytes: Uint8Array): Promise<LogImport> {
  if (bytes.length > MAX_BYTES) {
    const message = `${file} is larger than ${MAX_BYTES / 1024 / 1024} MB. Split it.`
    throw new DataError('file-too-large', message)
  }
  if (isXlsx(file, bytes)) {
    const { text } = await readXlsxSource(file, bytes)
    return { format: 'xlsx', source: { text }, ownCases: false }
  }
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (isX12(start)) return { format: '837p', source: billedLineRecords(bytes), ownCases: true }
  const text = new TextDecoder('utf-8').decode(bytes)
  return { format: 'csv', source: { text }, ownCases: false }
}
