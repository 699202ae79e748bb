import { closeSync, mkdirSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Dialect, Kysely } from 'kysely'
import { StoreError } from '../store-error.ts'
import type { Tables } from './schema.ts'
import { createSqliteDialect } from './sqlite-dialect.ts'

/** How long a process waits for another's write before it gives up, milliseconds. */
const BUSY_TIMEOUT = 30_000

/** The store's file in the data directory. */
export function sqliteFile(home: string): string {
  return join(home, 'feescope.sqlite')
}

/** Opens the file with a write-ahead log, so that readers and a writer do not wait for each other. */
export function openSqlite(home: string): Kysely<Tables> {
  const file = sqliteFile(home)
  try {
    mkdirSync(home, { recursive: true })
    const { DatabaseSync } = loadSqlite()
    // Made for its owner only: it holds what people did and how they sign in.
    closeSync(openSync(file, 'a', 0o600))
    const database = new DatabaseSync(file)
    database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT}`)
    database.exec('pragma journal_mode = wal')
    // Each commit reaches the disk before it is acknowledged, also when the machine loses power.
    database.exec('pragma synchronous = full')
    database.exec('pragma foreign_keys = on')
    const dialect: Dialect = createSqliteDialect(database)
    return new Kysely<Tables>({ dialect })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StoreError(
      'store-not-opened',
      `The store ${file} cannot be opened (${why}). Check that the folder can be written, or restore a backup.`,
      error,
    )
  }
}

/** Node calls its SQLite experimental on every start; users need not read that. */
function loadSqlite(): typeof import('node:sqlite') {
  const emit = process.emitWarning
  process.emitWarning = () => {}
  try {
    return createRequire(import.meta.url)('node:sqlite')
  } finally {
    process.emitWarning = emit
  }
}
