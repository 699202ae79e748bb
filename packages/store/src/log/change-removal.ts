import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import { forgetCaseCredit } from './forget-case-credit.ts'
import type { EntryChoice } from './remove-entries.ts'

const IDS_AT_ONCE = 1000

/**
 * Sets or clears the time of removal of the user's own entries. The other entries of a case may now
 * be credited differently, so the credit of its days is computed again when next asked for.
 */
export async function changeRemoval(
  { db }: Store,
  { organizationId, userId }: LogScope,
  choice: EntryChoice,
  removedAt: string | null,
): Promise<readonly string[]> {
  return db.transaction().execute(async (transaction) => {
    const change = (ids: readonly string[] | null) =>
      transaction
        .updateTable('log_entry')
        .set({ removed_at: removedAt, credit_stamp: '' })
        .where('organization_id', '=', organizationId)
        .where('user_id', '=', userId)
        .where('removed_at', removedAt === null ? 'is not' : 'is', null)
        .$if('batchId' in choice, (query) =>
          query.where('batch_id', '=', 'batchId' in choice ? choice.batchId : ''),
        )
        .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
        .returning(['id', 'date', 'case_number'])
        .execute()
    const changed = []
    if ('batchId' in choice) changed.push(...(await change(null)))
    else {
      for (let start = 0; start < choice.ids.length; start += IDS_AT_ONCE) {
        changed.push(...(await change(choice.ids.slice(start, start + IDS_AT_ONCE))))
      }
    }
    const days = [
      ...new Set(changed.flatMap((row) => (row.case_number === null ? [] : [row.date]))),
    ]
    await forgetCaseCredit(transaction, { organizationId, userId }, days)
    return changed.map(({ id }) => id)
  })
}
