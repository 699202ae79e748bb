import type { LogImport } from '@feescope/batch'
import type { CsvSource } from '@feescope/store'
import { openFile, refuseFile } from './open-file.ts'

/** A csv (streamed, not held), a spreadsheet or an 837P, told by its content. */
export async function openLogFile(file: string): Promise<LogImport> {
  const { start, bytes, packed } = await openFile(file)
  const { isX12, openLogImport } = await import('@feescope/batch')
  if (!packed && !start.startsWith('PK') && !isX12(start)) {
    return { format: 'csv', source: { file }, ownCases: false }
  }
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return openLogImport(file, Buffer.concat(pieces))
}

/** A csv or a spreadsheet as csv. Throws `InvalidInput` for claims, which are no table. */
export async function openTable(file: string): Promise<CsvSource> {
  const { source } = await openLogFile(file)
  if ('records' in source) throw refuseFile(file, 'csv or xlsx', 'holds claims (837), not a table.')
  return source
}
