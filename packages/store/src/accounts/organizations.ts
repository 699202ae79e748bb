import { createId } from '../log/create-id.ts'
import type { Store } from '../open-store.ts'

/** An organisation on a shared server, with how many people belong to it. */
export interface OrganizationInfo {
  readonly id: string
  readonly name: string
  readonly members: number
}

/** Makes an organisation that nobody belongs to yet. */
export async function createOrganization(
  { db, now }: Store,
  name: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const time = now()
  const row = { id: createId(time), name, created_at: time.toISOString() }
  await db.insertInto('organization').values(row).execute()
  return { id: row.id, name }
}

export async function renameOrganization({ db }: Store, id: string, name: string): Promise<void> {
  await db.updateTable('organization').set({ name }).where('id', '=', id).execute()
}

/** Every organisation of the store but the local user's own. */
export async function listOrganizations({ db }: Store): Promise<readonly OrganizationInfo[]> {
  return db
    .selectFrom('organization')
    .leftJoin('member', 'member.organization_id', 'organization.id')
    .select((eb) => [
      'organization.id',
      'organization.name',
      eb.fn.count<number>('member.user_id').as('members'),
    ])
    .where('organization.id', '!=', 'local')
    .groupBy(['organization.id', 'organization.name'])
    .orderBy('organization.name')
    .execute()
}
