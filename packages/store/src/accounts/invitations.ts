import { createHash, randomBytes } from 'node:crypto'
import { createId } from '../log/create-id.ts'
import type { Store } from '../open-store.ts'
import { type MemberRole, toRole } from './member.ts'

const DAY = 86_400_000

/** An open invitation; what opens it is told once, when it is made. */
export interface Invitation {
  readonly id: string
  readonly role: MemberRole
  readonly createdAt: string
  readonly expiresAt: string
  /** The member who gets a new password by it; `null` for someone new. */
  readonly forUserId: string | null
}

/** What an invitation is to, for those who hold its token. */
export interface OpenedInvitation extends Invitation {
  readonly organizationId: string
  readonly organizationName: string
  /** Of the member who gets a new password. */
  readonly email: string | null
}

/**
 * Makes an invitation that can be used once. The token is kept as a hash only: this answer is the
 * one time it can be read.
 */
export async function createInvitation(
  { db, now }: Store,
  organizationId: string,
  invitation: {
    readonly role: MemberRole
    /** A member of the organisation who gets a new password by it. */
    readonly forUserId?: string
    readonly createdBy: string | null
    readonly days?: number
  },
): Promise<Invitation & { readonly token: string }> {
  const { role, forUserId = null, createdBy, days = 7 } = invitation
  const token = randomBytes(32).toString('base64url')
  const created = now()
  const row = {
    id: createId(created),
    organization_id: organizationId,
    role,
    for_user_id: forUserId,
    token_hash: hashToken(token),
    created_by: createdBy,
    created_at: created.toISOString(),
    expires_at: new Date(created.getTime() + days * DAY).toISOString(),
    used_at: null,
  }
  await db.insertInto('invitation').values(row).execute()
  return {
    id: row.id,
    role,
    forUserId,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    token,
  }
}

/** The invitations of an organisation that can still be used, newest first. */
export async function listInvitations(
  { db, now }: Store,
  organizationId: string,
): Promise<readonly Invitation[]> {
  const rows = await db
    .selectFrom('invitation')
    .select(['id', 'role', 'created_at', 'expires_at', 'for_user_id'])
    .where('organization_id', '=', organizationId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now().toISOString())
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    role: toRole(row.role),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    forUserId: row.for_user_id,
  }))
}

/** Makes an invitation useless; true when there was one. */
export async function deleteInvitation(
  { db }: Store,
  organizationId: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('invitation')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** What a token opens; `undefined` when it was used, withdrawn, is too old or never was. */
export async function findInvitation(
  { db, now }: Store,
  token: string,
): Promise<OpenedInvitation | undefined> {
  const row = await db
    .selectFrom('invitation')
    .innerJoin('organization', 'organization.id', 'invitation.organization_id')
    .leftJoin('account_user', 'account_user.id', 'invitation.for_user_id')
    .select([
      'invitation.id as id',
      'invitation.role as role',
      'invitation.created_at as createdAt',
      'invitation.expires_at as expiresAt',
      'invitation.for_user_id as forUserId',
      'organization.id as organizationId',
      'organization.name as organizationName',
      'account_user.email as email',
    ])
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now().toISOString())
    .executeTakeFirst()
  return row && { ...row, role: toRole(row.role) }
}

/** Tokens hold 256 random bits, so a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
