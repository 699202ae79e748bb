import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'

/** The user's last act that still counts (or, with `removed`, the last that was undone). */
export async function findLastBatch(
  { db }: Store,
  { organizationId, userId }: LogScope,
  { removed = false }: { readonly removed?: boolean } = {},
): Promise<string | undefined> {
  const row = await db
    .selectFrom('log_entry')
    .select('batch_id')
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .where('removed_at', removed ? 'is not' : 'is', null)
    .orderBy(removed ? 'removed_at' : 'created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.batch_id
}
