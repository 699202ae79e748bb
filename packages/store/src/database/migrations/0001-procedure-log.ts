import type { Migration } from 'kysely/migration'

/** Organisations and their procedure log. */
export const procedureLog: Migration = {
  async up(db) {
    await db.schema
      .createTable('organization')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('log_entry')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('organization_id', 'text', (column) =>
        column.notNull().references('organization.id'),
      )
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('date', 'text', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('modifiers', 'text', (column) => column.notNull())
      .addColumn('units', 'integer', (column) => column.notNull())
      .addColumn('setting', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('case_number', 'integer')
      .addColumn('tag', 'text')
      .addColumn('note', 'text')
      .addColumn('batch_id', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('removed_at', 'text')
      .execute()
    await db.schema
      .createIndex('log_entry_by_date')
      .on('log_entry')
      .columns(['organization_id', 'user_id', 'date', 'code'])
      .execute()
    await db.schema
      .createIndex('log_entry_by_batch')
      .on('log_entry')
      .columns(['organization_id', 'batch_id'])
      .execute()
  },
}
