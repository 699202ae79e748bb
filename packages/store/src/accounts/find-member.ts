import type { Kysely } from 'kysely'
import type { Tables } from '../database/schema.ts'
import type { Store } from '../open-store.ts'
import { type Member, toRole } from './member.ts'

/** The organisation and role of a person; `undefined` for someone who belongs to none. */
export async function findMember({ db }: Store, userId: string): Promise<Member | undefined> {
  const row = await selectMembers(db).where('member.user_id', '=', userId).executeTakeFirst()
  return row && toMember(row)
}

/** The members of an organisation by name. */
export async function listMembers(
  { db }: Store,
  organizationId: string,
): Promise<readonly Member[]> {
  const rows = await selectMembers(db)
    .where('member.organization_id', '=', organizationId)
    .orderBy('account_user.name')
    .orderBy('member.user_id')
    .execute()
  return rows.map(toMember)
}

function selectMembers(db: Kysely<Tables>) {
  return db
    .selectFrom('member')
    .innerJoin('account_user', 'account_user.id', 'member.user_id')
    .innerJoin('organization', 'organization.id', 'member.organization_id')
    .select([
      'member.user_id as userId',
      'member.organization_id as organizationId',
      'organization.name as organizationName',
      'account_user.name as name',
      'account_user.email as email',
      'member.role as role',
      'member.created_at as joinedAt',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectMembers>['execute']>>[number]

function toMember(row: Row): Member {
  return { ...row, role: toRole(row.role) }
}
