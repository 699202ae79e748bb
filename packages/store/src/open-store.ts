import type { Kysely } from 'kysely'
import { migrate } from './database/migrate.ts'
import { openPostgres } from './database/open-postgres.ts'
import { openSqlite } from './database/open-sqlite.ts'
import type { Tables } from './database/schema.ts'

/** Where the store is: a file in the data directory, or a PostgreSQL database. */
export type StoreLocation = { readonly home: string } | { readonly databaseUrl: string }

/** What users write. Every operation on it takes a scope: see `LogScope`. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres'
  /** For the operations of this package. */
  readonly db: Kysely<Tables>
  /** The time of writing, for `createdAt` and the like. */
  readonly now: () => Date
  close(): Promise<void>
}

/**
 * Opens the store and brings its tables up to date. Several processes may hold one store open.
 * Throws `StoreError`.
 */
export async function openStore(
  location: StoreLocation,
  options: { readonly now?: () => Date } = {},
): Promise<Store> {
  const embedded = 'home' in location
  const db = embedded ? openSqlite(location.home) : openPostgres(location.databaseUrl)
  try {
    await migrate(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    kind: embedded ? 'sqlite' : 'postgres',
    db,
    now: options.now ?? (() => new Date()),
    close: () => db.destroy(),
  }
}
