import type { Store } from '../open-store.ts'

/** Clears sessions that have ended by themselves. */
export async function deleteExpiredSessions({ db, now }: Store): Promise<void> {
  await db.deleteFrom('account_session').where('expires_at', '<', now().toISOString()).execute()
}
