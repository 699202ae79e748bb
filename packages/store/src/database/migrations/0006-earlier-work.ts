import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What each entry would have been credited a year before, beside its credit; credited anew. */
export const earlierWork: Migration = {
  async up(db) {
    await db.schema.alterTable('log_entry').addColumn('earlier_work', 'bigint').execute()
    await sql`update log_entry set credit_stamp = ''`.execute(db)
  },
}
