import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import { type LogProfile, parseProfile } from './profile.ts'

/** Sets the user's profile. Throws `InvalidInput` with every issue. */
export async function replaceProfile(
  { db, now }: Store,
  { organizationId, userId }: LogScope,
  input: unknown,
): Promise<LogProfile> {
  const profile = parseProfile(input)
  const values = { profile: JSON.stringify(profile), updated_at: now().toISOString() }
  await db
    .insertInto('log_profile')
    .values({ organization_id: organizationId, user_id: userId, ...values })
    .onConflict((conflict) => conflict.columns(['organization_id', 'user_id']).doUpdateSet(values))
    .execute()
  return profile
}
