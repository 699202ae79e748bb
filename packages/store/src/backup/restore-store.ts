import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/schema.ts'
import type { Store } from '../open-store.ts'
import { StoreError } from '../store-error.ts'
import { BACKUP_TABLE_NAMES, BACKUP_TABLES, type BackupTable } from './backup-format.ts'

const ROWS_AT_ONCE = 500

/**
 * Puts a backup into the store, all of it or nothing. A store that holds entries or accounts is refused,
 * unless `replace` says that they may go. Throws `StoreError` for a file that is cut off, changed or not a
 * backup.
 */
export async function restoreStore(
  { db }: Store,
  file: string,
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<{ readonly rows: number }> {
  return db.transaction().execute(async (transaction) => {
    const entries = await transaction.selectFrom('log_entry').select('id').limit(1).execute()
    const reports = await transaction.selectFrom('denial_report').select('id').limit(1).execute()
    const people = await transaction.selectFrom('account_user').select('id').limit(1).execute()
    if (entries.length + reports.length + people.length > 0 && !replace) {
      throw new StoreError(
        'store-not-empty',
        'The store already holds entries or accounts; a restore would replace them. Back them up, then say that they may be replaced (--replace).',
      )
    }
    for (const table of BACKUP_TABLE_NAMES.toReversed()) {
      await transaction.deleteFrom(table).execute()
    }
    return { rows: await readBackup(transaction, file) }
  })
}

async function readBackup(transaction: Transaction<Tables>, file: string): Promise<number> {
  const hash = createHash('sha256')
  let lines = 0
  let rows = 0
  let ended = false
  let waiting: { table: BackupTable; rows: object[] } | undefined
  const flush = async () => {
    if (!waiting || waiting.rows.length === 0) return
    // The rows were checked against the table's columns, which the types cannot follow.
    await transaction
      .insertInto(waiting.table)
      .values(waiting.rows as never)
      .execute()
    rows += waiting.rows.length
    waiting = undefined
  }
  for await (const line of linesOf(file)) {
    const value = parseLine(line, file, ++lines)
    if (ended) throw unreadable(file, `line ${lines} follows the end`)
    if (lines === 1) checkHeader(value, file)
    else if (value['end'] === true) {
      await flush()
      if (value['rows'] !== rows || value['sha256'] !== hash.digest('hex')) {
        throw unreadable(file, 'its check sum does not fit its content')
      }
      ended = true
    } else {
      const { table, row } = checkRow(value, file, lines)
      if (waiting?.table !== table || waiting.rows.length >= ROWS_AT_ONCE) await flush()
      waiting ??= { table, rows: [] }
      waiting.rows.push(row)
    }
    if (!ended) hash.update(`${line}\n`)
  }
  if (!ended) throw unreadable(file, 'it is cut off')
  return rows
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const unzipped = source.pipe(createGunzip())
  source.on('error', (error) => unzipped.destroy(error))
  try {
    yield* createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    throw unreadable(file, error instanceof Error ? error.message : String(error))
  } finally {
    source.destroy()
  }
}

function parseLine(line: string, file: string, number: number): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null) return { ...value }
  } catch {
    // Said below, with the line.
  }
  throw unreadable(file, `line ${number} is not an object in JSON`)
}

function checkHeader(value: Readonly<Record<string, unknown>>, file: string): void {
  if (value['kind'] === 'feescope-store-backup' && value['version'] === 1) return
  throw unreadable(file, 'it is not a Feescope backup of a version known here')
}

function checkRow(value: Readonly<Record<string, unknown>>, file: string, line: number) {
  const table = BACKUP_TABLE_NAMES.find((name) => name === value['table'])
  const row = value['row']
  if (table && typeof row === 'object' && row !== null) {
    const columns: readonly string[] = BACKUP_TABLES[table]
    const fits = Object.entries(row).every(
      ([column, cell]) =>
        columns.includes(column) &&
        (cell === null || typeof cell === 'string' || Number.isSafeInteger(cell)),
    )
    if (fits) return { table, row }
  }
  throw unreadable(file, `line ${line} is not a row of a table known here`)
}

function unreadable(file: string, why: string): StoreError {
  return new StoreError(
    'backup-unreadable',
    `${file} cannot be restored: ${why}. Nothing was changed.`,
  )
}
