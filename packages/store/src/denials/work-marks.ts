import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'

/** The worklist items an organisation has marked as done. The ids say nothing of the claims. */
export async function listDoneWork(
  { db }: Store,
  { organizationId }: LogScope,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('denial_work')
    .select('item')
    .where('organization_id', '=', organizationId)
    .execute()
  return new Set(rows.map(({ item }) => item))
}

/** Marks items as done, or takes the mark back. */
export async function markWork(
  { db, now }: Store,
  { organizationId }: LogScope,
  items: readonly string[],
  done: boolean,
): Promise<void> {
  if (items.length === 0) return
  if (!done) {
    await db
      .deleteFrom('denial_work')
      .where('organization_id', '=', organizationId)
      .where('item', 'in', items)
      .execute()
    return
  }
  const doneAt = now().toISOString()
  await db
    .insertInto('denial_work')
    .values(items.map((item) => ({ organization_id: organizationId, item, done_at: doneAt })))
    .onConflict((conflict) => conflict.columns(['organization_id', 'item']).doNothing())
    .execute()
}
