import type { Kysely } from 'kysely'
import type { Tables } from '../database/schema.ts'
import type { LogScope } from '../scope.ts'

/** The highest case number that the user's log has on each day, with those that were undone. */
export async function readLastCases(
  db: Kysely<Tables>,
  { organizationId, userId }: LogScope,
): Promise<ReadonlyMap<string, number>> {
  const days = await db
    .selectFrom('log_entry')
    .select(['date', (eb) => eb.fn.max('case_number').as('last')])
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .where('case_number', 'is not', null)
    .groupBy('date')
    .execute()
  return new Map(days.map(({ date, last }) => [date, Number(last)]))
}
