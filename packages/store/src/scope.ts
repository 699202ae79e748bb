import type { Store } from './open-store.ts'

/**
 * On whose behalf an operation runs. Each one reads and writes rows of this organisation only;
 * whoever calls must have made sure that the user belongs to it.
 */
export interface LogScope {
  readonly organizationId: string
  readonly userId: string
}

/** The one user of a data directory on one's own machine. */
export const LOCAL_SCOPE: LogScope = { organizationId: 'local', userId: 'me' }

/** Makes the organisation if it is not there yet. */
export async function ensureOrganization(
  { db, now }: Store,
  organization: { readonly id: string; readonly name: string },
): Promise<void> {
  await db
    .insertInto('organization')
    .values({ ...organization, created_at: now().toISOString() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** The scope of the local single user, with its organisation made at first use. */
export async function openLocalScope(store: Store): Promise<LogScope> {
  await ensureOrganization(store, { id: LOCAL_SCOPE.organizationId, name: 'This computer' })
  return LOCAL_SCOPE
}
