import type { Migration } from 'kysely/migration'

/** A user's own survey tables, and what a user says about their work (specialty, FTE, target). */
export const surveysAndProfiles: Migration = {
  async up(db) {
    await db.schema
      .createTable('survey')
      .addColumn('organization_id', 'text', (column) =>
        column.notNull().references('organization.id'),
      )
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('survey_year', 'integer', (column) => column.notNull())
      .addColumn('specialty', 'text', (column) => column.notNull())
      .addColumn('metric', 'text', (column) => column.notNull())
      .addColumn('figures', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('survey_key', [
        'organization_id',
        'source',
        'survey_year',
        'specialty',
        'metric',
      ])
      .execute()
    await db.schema
      .createTable('log_profile')
      .addColumn('organization_id', 'text', (column) =>
        column.notNull().references('organization.id'),
      )
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('profile', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('log_profile_key', ['organization_id', 'user_id'])
      .execute()
  },
}
