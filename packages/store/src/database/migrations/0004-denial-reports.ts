import type { Migration } from 'kysely/migration'

/** Denial reports, what is published of them, and what other stores publish. */
export const denialReports: Migration = {
  async up(db) {
    await db.schema
      .createTable('denial_report')
      .addColumn('reporter', 'text', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('payer', 'text', (column) => column.notNull())
      .addColumn('month', 'text', (column) => column.notNull())
      .addColumn('denial_code', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('note', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('released', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('denial_report_key', ['reporter', 'code', 'payer', 'month'])
      .execute()
    await db.schema
      .createIndex('denial_report_by_cluster')
      .on('denial_report')
      .columns(['code', 'payer', 'denial_code'])
      .execute()
    await db.schema
      .createIndex('denial_report_by_state')
      .on('denial_report')
      .columns(['state', 'id'])
      .execute()
    await db.schema
      .createTable('denial_cluster')
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('payer', 'text', (column) => column.notNull())
      .addColumn('denial_code', 'text', (column) => column.notNull())
      .addColumn('figures', 'text')
      .addColumn('touched', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('denial_cluster_key', ['code', 'payer', 'denial_code'])
      .execute()
    await db.schema
      .createTable('denial_change')
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('payer', 'text', (column) => column.notNull())
      .addColumn('denial_code', 'text', (column) => column.notNull())
      .addColumn('changer', 'text', (column) => column.notNull())
      .addColumn('removed', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('denial_change_key', ['code', 'payer', 'denial_code', 'changer'])
      .execute()
    await db.schema
      .createTable('denial_quota')
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('denial_quota_key', ['day', 'subject'])
      .execute()
    await db.schema
      .createTable('denial_source')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('trusted_at', 'text', (column) => column.notNull())
      .addColumn('issued_at', 'text')
      .addColumn('clusters', 'text')
      .execute()
    await db.schema
      .createTable('denial_work')
      .addColumn('organization_id', 'text', (column) =>
        column.notNull().references('organization.id'),
      )
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('done_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('denial_work_key', ['organization_id', 'item'])
      .execute()
  },
}
