import { InvalidInput } from '@feescope/core'
import { DataError } from '@feescope/data'
import type { CsvSource } from '@feescope/store'
import type { Context } from 'hono'

/** The body as a csv, a spreadsheet or an 837P, told by its content. Throws `InvalidInput`. */
export async function readLogFile(c: Context) {
  // Loaded with the first file, so that a server that is sent none does not pay for it.
  const { openLogImport } = await import('@feescope/batch')
  try {
    return await openLogImport('the file', new Uint8Array(await c.req.arrayBuffer()))
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    throw refused(error.code, 'a csv, xlsx or 837P file', error.message)
  }
}

/** The body as a csv or a spreadsheet. Throws `InvalidInput` for claims, which are no table. */
export async function readTable(c: Context): Promise<CsvSource> {
  const { source } = await readLogFile(c)
  if ('records' in source) {
    throw refused('not-a-table', 'csv or xlsx', 'The file holds claims (837), not a table.')
  }
  return source
}

function refused(code: string, expected: string, message: string): InvalidInput {
  return new InvalidInput([{ path: 'file', code, expected, received: 'another file', message }])
}
