import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { StoreError } from '../store-error.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import type { Tables } from './schema.ts'

/**
 * Brings the store to this version's tables, all migrations or none. Processes that start together
 * wait for each other. A store written by a newer version is refused untouched.
 */
export async function migrate(db: Kysely<Tables>, until?: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableName: 'feescope_migration',
    migrationLockTableName: 'feescope_migration_lock',
  })
  const { error } =
    until === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(until)
  if (error === undefined) return
  const why = error instanceof Error ? error.message : String(error)
  if (/previously executed migration .* is missing/.test(why)) {
    throw new StoreError(
      'store-too-new',
      'The store was written by a newer version of Feescope. Use that version, or open another data directory.',
      error,
    )
  }
  throw new StoreError(
    'migration-failed',
    `The store could not be brought up to date: ${why}`,
    error,
  )
}
