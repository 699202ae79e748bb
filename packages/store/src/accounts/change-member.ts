import type { Transaction } from 'kysely'
import type { Tables } from '../database/schema.ts'
import type { Store } from '../open-store.ts'
import { AccountsError } from './accounts-error.ts'
import type { MemberRole } from './member.ts'

/** Gives a member another role. Throws `AccountsError` for a stranger or the last owner. */
export async function changeRole(
  { db }: Store,
  organizationId: string,
  userId: string,
  role: MemberRole,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await holdMembers(transaction, organizationId)
    await checkMember(transaction, organizationId, userId, role === 'owner')
    await transaction
      .updateTable('member')
      .set({ role })
      .where('organization_id', '=', organizationId)
      .where('user_id', '=', userId)
      .execute()
  })
}

/**
 * Ends a membership: the person, their password and their sessions go; what they logged stays in the
 * organisation. Throws `AccountsError` for a stranger or the last owner.
 */
export async function removeMember(
  { db }: Store,
  organizationId: string,
  userId: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await holdMembers(transaction, organizationId)
    await checkMember(transaction, organizationId, userId, false)
    await transaction.deleteFrom('account_user').where('id', '=', userId).execute()
  })
}

/** Waits for others who change members here, so that two owners cannot remove each other at once. */
async function holdMembers(
  transaction: Transaction<Tables>,
  organizationId: string,
): Promise<void> {
  await transaction
    .updateTable('organization')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('id', '=', organizationId)
    .execute()
}

async function checkMember(
  transaction: Transaction<Tables>,
  organizationId: string,
  userId: string,
  staysOwner: boolean,
): Promise<void> {
  const members = await transaction
    .selectFrom('member')
    .select(['user_id', 'role'])
    .where('organization_id', '=', organizationId)
    .execute()
  const member = members.find((each) => each.user_id === userId)
  if (!member) throw new AccountsError('no-such-member', 'There is no such member.')
  const owners = members.filter(({ role }) => role === 'owner')
  if (member.role === 'owner' && owners.length === 1 && !staysOwner) {
    throw new AccountsError(
      'last-owner',
      'An organisation needs an owner. Make another member owner first.',
    )
  }
}
