import { AUDIT_ACTIONS, MEMBER_ROLES } from '@feescope/store'
import { z } from '@hono/zod-openapi'
import { lineOfText } from '../log/filter.ts'

export const memberRole = z.enum(MEMBER_ROLES)

/** Shortest and longest password. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const

const newPassword = z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max)
const token = z.string().regex(/^[\w-]{20,100}$/, 'the token of an invitation')

/** Who is signed in, and whether anyone must. */
export const session = z
  .object({
    accounts: z.boolean().openapi({ description: 'False: one local user, no sign-in' }),
    user: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
    organization: z.object({ id: z.string(), name: z.string() }).nullable(),
    role: memberRole.nullable(),
  })
  .openapi('Session')

export const signInBody = z.strictObject({
  email: z.email().max(200).openapi({ example: 'me@practice.example' }),
  password: z.string().min(1).max(PASSWORD_LENGTH.max),
})

export const invitationBody = z.strictObject({ token })

/** What an invitation is to, for who holds its token. */
export const openedInvitation = z
  .object({
    organization: z.string(),
    role: memberRole,
    email: z.string().nullable().openapi({ description: 'Of the member who gets a new password' }),
    expiresAt: z.string(),
  })
  .openapi('OpenedInvitation')

export const joinBody = z.strictObject({
  token,
  name: lineOfText(100).optional().openapi({ description: 'Of someone new' }),
  email: z.email().max(200).optional().openapi({ description: 'Of someone new' }),
  password: newPassword,
})

export const passwordBody = z.strictObject({
  current: z.string().min(1).max(PASSWORD_LENGTH.max),
  password: newPassword,
})

export const member = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: memberRole,
    joinedAt: z.string(),
  })
  .openapi('Member')

export const invitation = z
  .object({
    id: z.string(),
    role: memberRole,
    createdAt: z.string(),
    expiresAt: z.string(),
    memberId: z.string().nullable().openapi({ description: 'Who gets a new password by it' }),
  })
  .openapi('Invitation')

export const newInvitation = invitation
  .extend({
    token: z.string().openapi({ description: 'Opens /join#TOKEN; it is told this once' }),
  })
  .openapi('NewInvitation')

export const auditEvent = z
  .object({
    id: z.string(),
    at: z.string(),
    userId: z.string().nullable(),
    name: z.string().nullable().openapi({ description: 'null: no longer a member' }),
    action: z.string().openapi({ examples: [...AUDIT_ACTIONS] }),
    subject: z.string().nullable(),
  })
  .openapi('AuditEvent')
