import type { Kysely } from 'kysely'
import type { LogEntryTable, Tables } from '../database/schema.ts'
import type { LogScope } from '../scope.ts'

/** A new entry that reads like entries already in the log. */
export interface DuplicateFlag {
  readonly id: string
  readonly likeIds: readonly string[]
}

/** The id of a row and the parts that make two entries look like one. */
export const likenessColumns = [
  'id',
  'date',
  'code',
  'modifiers',
  'units',
  'role',
  'case_number',
  'tag',
] as const satisfies readonly (keyof LogEntryTable)[]

type Likeness = Pick<LogEntryTable, (typeof likenessColumns)[number]>

/** New rows whose day, code, modifiers, units, role, case and tag an entry in the log already has. */
export async function flagDuplicates(
  db: Kysely<Tables>,
  scope: LogScope,
  rows: readonly Likeness[],
): Promise<readonly DuplicateFlag[]> {
  const dates = [...new Set(rows.map(({ date }) => date))]
  if (dates.length === 0) return []
  const existing = await db
    .selectFrom('log_entry')
    .select(likenessColumns)
    .where('organization_id', '=', scope.organizationId)
    .where('user_id', '=', scope.userId)
    .where('removed_at', 'is', null)
    .where('date', 'in', dates)
    .execute()
  const byLikeness = Map.groupBy(existing, likenessOf)
  return rows.flatMap((row) => {
    const alike = byLikeness.get(likenessOf(row)) ?? []
    return alike.length === 0 ? [] : [{ id: row.id, likeIds: alike.map(({ id }) => id) }]
  })
}

/** Two entries with the same text here look like one entered twice. */
export function likenessOf(row: Omit<Likeness, 'id'>): string {
  const { date, code, modifiers, units, role, case_number, tag } = row
  return JSON.stringify([date, code, modifiers, units, role, case_number, tag])
}
