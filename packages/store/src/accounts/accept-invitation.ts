import type { Transaction } from 'kysely'
import type { Tables } from '../database/schema.ts'
import { createId } from '../log/create-id.ts'
import type { Store } from '../open-store.ts'
import { AccountsError } from './accounts-error.ts'
import { hashToken } from './invitations.ts'

export interface Joining {
  readonly token: string
  readonly name: string
  readonly email: string
  /** Hashed already; the password itself never comes here. */
  readonly passwordHash: string
}

/**
 * Uses an invitation: makes the person and the membership, or gives a member a new password and ends
 * their sessions. All of it or nothing; two at once cannot use one invitation. Throws `AccountsError`.
 */
export async function acceptInvitation(
  { db, now }: Store,
  joining: Joining,
): Promise<{ readonly userId: string; readonly email: string; readonly organizationId: string }> {
  const time = now()
  return db.transaction().execute(async (transaction) => {
    const invitation = await transaction
      .updateTable('invitation')
      .set({ used_at: time.toISOString() })
      .where('token_hash', '=', hashToken(joining.token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', time.toISOString())
      .returning(['organization_id', 'role', 'for_user_id'])
      .executeTakeFirst()
    if (!invitation) {
      throw new AccountsError(
        'invitation-not-valid',
        'This invitation was used, withdrawn or is too old. Ask for a new one.',
      )
    }
    const { organization_id: organizationId, role, for_user_id: forUserId } = invitation
    if (forUserId !== null) {
      const email = await replacePassword(transaction, forUserId, joining.passwordHash, time)
      return { userId: forUserId, email, organizationId }
    }
    const email = joining.email.toLowerCase()
    const userId = createId(time)
    const stamps = { created_at: time.toISOString(), updated_at: time.toISOString() }
    const user = await transaction
      .insertInto('account_user')
      .values({ id: userId, name: joining.name, email, email_verified: 0, image: null, ...stamps })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!user) {
      throw new AccountsError(
        'email-taken',
        'Someone here already uses this e-mail address. Sign in, or use another one.',
      )
    }
    await transaction
      .insertInto('account_credential')
      .values({
        id: createId(time, 1),
        user_id: userId,
        provider_id: 'credential',
        account_id: userId,
        password: joining.passwordHash,
        ...stamps,
      })
      .execute()
    await transaction
      .insertInto('member')
      .values({
        user_id: userId,
        organization_id: organizationId,
        role,
        created_at: stamps.created_at,
      })
      .execute()
    return { userId, email, organizationId }
  })
}

async function replacePassword(
  transaction: Transaction<Tables>,
  userId: string,
  password: string,
  time: Date,
): Promise<string> {
  await transaction
    .updateTable('account_credential')
    .set({ password, updated_at: time.toISOString() })
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .execute()
  await transaction.deleteFrom('account_session').where('user_id', '=', userId).execute()
  const { email } = await transaction
    .selectFrom('account_user')
    .select('email')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  return email
}
