import { createId } from '../log/create-id.ts'
import type { Store } from '../open-store.ts'

/** What the audit log may say that someone did. */
export const AUDIT_ACTIONS = [
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'joined',
  'password-changed',
  'password-reset',
  'invited',
  'reset-invited',
  'invitation-withdrawn',
  'role-changed',
  'member-removed',
  'organization-renamed',
  'log-added',
  'log-undone',
  'log-redone',
  'log-imported',
  'log-exported',
  'log-read-of-others',
  'report-reconciled',
  'policy-replaced',
  'profile-replaced',
  'survey-imported',
] as const

export type AuditAction = (typeof AUDIT_ACTIONS)[number]

export interface AuditEvent {
  readonly id: string
  readonly at: string
  readonly userId: string | null
  /** `null` for someone who is no longer a member. */
  readonly name: string | null
  readonly action: string
  readonly subject: string | null
}

/** Notes who did what when, never the content. */
export async function recordAudit(
  { db, now }: Store,
  event: {
    readonly organizationId: string
    readonly userId: string | null
    readonly action: AuditAction
    readonly subject?: string | null
  },
): Promise<void> {
  const time = now()
  await db
    .insertInto('audit_event')
    .values({
      id: createId(time),
      organization_id: event.organizationId,
      user_id: event.userId,
      action: event.action,
      subject: event.subject ?? null,
      created_at: time.toISOString(),
    })
    .execute()
}

/** The organisation's audit log, newest first, by pages: `before` is the last id of the page before. */
export async function listAudit(
  { db }: Store,
  organizationId: string,
  { before, limit = 100 }: { readonly before?: string | undefined; readonly limit?: number } = {},
): Promise<readonly AuditEvent[]> {
  const rows = await db
    .selectFrom('audit_event')
    .leftJoin('account_user', 'account_user.id', 'audit_event.user_id')
    .select([
      'audit_event.id as id',
      'audit_event.created_at as at',
      'audit_event.user_id as userId',
      'account_user.name as name',
      'audit_event.action as action',
      'audit_event.subject as subject',
    ])
    .where('audit_event.organization_id', '=', organizationId)
    .$if(before !== undefined, (query) => query.where('audit_event.id', '<', before ?? ''))
    .orderBy('audit_event.id', 'desc')
    .limit(limit)
    .execute()
  return rows
}
