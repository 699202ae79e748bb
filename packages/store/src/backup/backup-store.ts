import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../database/schema.ts'
import type { Store } from '../open-store.ts'
import {
  BACKUP_TABLE_NAMES,
  BACKUP_TABLES,
  type BackupHeader,
  type BackupTable,
} from './backup-format.ts'

const PAGE = 5000
/** How many of a table's first columns tell its rows apart, where it is not the first two. */
const KEY_COLUMNS: { readonly [Table in BackupTable]?: number } = {
  survey: 5,
  denial_report: 4,
  denial_cluster: 3,
  denial_change: 4,
  denial_source: 1,
}

export interface BackupReport {
  readonly file: string
  readonly rows: number
}

/**
 * Writes everything in the store, of every organisation, as of one moment, to one file. The file is
 * written aside and renamed, so that it is never half a backup. It can be restored into either
 * database.
 */
export async function backupStore(store: Store, file: string): Promise<BackupReport> {
  const aside = `${file}.${process.pid}.partial`
  try {
    const rows = await store.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (transaction) => {
        const count = { rows: 0 }
        await pipeline(
          Readable.from(backupLines(transaction, store.now(), count)),
          createGzip(),
          createWriteStream(aside, { mode: 0o600 }),
        )
        return count.rows
      })
    const handle = await open(aside, 'r+')
    await handle.sync()
    await handle.close()
    await rename(aside, file)
    return { file, rows }
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

async function* backupLines(
  transaction: Transaction<Tables>,
  now: Date,
  count: { rows: number },
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const hashed = (line: string) => {
    hash.update(line)
    return line
  }
  const header: BackupHeader = {
    kind: 'feescope-store-backup',
    version: 1,
    createdAt: now.toISOString(),
  }
  yield hashed(`${JSON.stringify(header)}\n`)
  for (const table of BACKUP_TABLE_NAMES) {
    for (let offset = 0; ; offset += PAGE) {
      const rows = await readPage(transaction, table, offset)
      if (rows.length > 0) {
        yield hashed(rows.map((row) => `${JSON.stringify({ table, row })}\n`).join(''))
      }
      count.rows += rows.length
      if (rows.length < PAGE) break
    }
  }
  yield `${JSON.stringify({ end: true, rows: count.rows, sha256: hash.digest('hex') })}\n`
}

/** The rows in an order of their own, by the columns that tell them apart. */
async function readPage(
  transaction: Transaction<Tables>,
  table: BackupTable,
  offset: number,
): Promise<readonly object[]> {
  const columns = BACKUP_TABLES[table].map((column) => sql.ref(column))
  const keys = columns.slice(0, KEY_COLUMNS[table] ?? 2)
  const { rows } = await sql<object>`
    select ${sql.join(columns)} from ${sql.table(table)}
    order by ${sql.join(keys)} limit ${PAGE} offset ${offset}`.execute(transaction)
  return rows
}
