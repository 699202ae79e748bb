import type { Store } from '../open-store.ts'
import { findMember } from './find-member.ts'
import type { Member } from './member.ts'

/** The member with an e-mail address, whatever its capitals. */
export async function findMemberByEmail(store: Store, email: string): Promise<Member | undefined> {
  const row = await store.db
    .selectFrom('account_user')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return row && findMember(store, row.id)
}
