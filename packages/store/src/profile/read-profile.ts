import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import { DEFAULT_PROFILE, type LogProfile, parseProfile } from './profile.ts'

/** The user's profile in the organisation; the default until one is set. */
export async function readProfile(
  { db }: Store,
  { organizationId, userId }: LogScope,
): Promise<LogProfile> {
  const row = await db
    .selectFrom('log_profile')
    .select('profile')
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row ? parseProfile(JSON.parse(row.profile)) : DEFAULT_PROFILE
}
