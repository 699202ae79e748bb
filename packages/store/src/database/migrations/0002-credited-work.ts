import type { Migration } from 'kysely/migration'

/** Credit policies, and the credit of each entry kept beside it; old entries are credited anew. */
export const creditedWork: Migration = {
  async up(db) {
    await db.schema
      .createTable('credit_policy')
      .addColumn('organization_id', 'text', (column) =>
        column.primaryKey().references('organization.id'),
      )
      .addColumn('policy', 'text', (column) => column.notNull())
      .addColumn('updated_by', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .execute()
    await db.schema.alterTable('log_entry').addColumn('raw_work', 'bigint').execute()
    await db.schema.alterTable('log_entry').addColumn('credited_work', 'bigint').execute()
    await db.schema.alterTable('log_entry').addColumn('credit_release', 'text').execute()
    await db.schema
      .alterTable('log_entry')
      .addColumn('credit_stamp', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
    await db.schema
      .createIndex('log_entry_by_stamp')
      .on('log_entry')
      .columns(['organization_id', 'credit_stamp'])
      .execute()
  },
}
