import type { Kysely } from 'kysely'
import type { Tables } from '../database/schema.ts'
import type { LogScope } from '../scope.ts'

const DAYS_AT_ONCE = 1000

/** The cases of these days changed: what their entries are credited is computed again. */
export async function forgetCaseCredit(
  db: Kysely<Tables>,
  { organizationId, userId }: LogScope,
  days: readonly string[],
): Promise<void> {
  for (let start = 0; start < days.length; start += DAYS_AT_ONCE) {
    await db
      .updateTable('log_entry')
      .set({ credit_stamp: '' })
      .where('organization_id', '=', organizationId)
      .where('user_id', '=', userId)
      .where('date', 'in', days.slice(start, start + DAYS_AT_ONCE))
      .where('case_number', 'is not', null)
      .execute()
  }
}
