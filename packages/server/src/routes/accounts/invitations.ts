import {
  createInvitation,
  deleteInvitation,
  type Invitation,
  listInvitations,
  recordAudit,
} from '@feescope/store'
import { createRoute, z } from '@hono/zod-openapi'
import { requireRole } from '../../accounts/member-of.ts'
import { openAs } from '../../accounts/open-accounts.ts'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { ProblemError, problem } from '../../problem.ts'
import { invitation, memberRole, newInvitation } from '../../schemas/accounts/account.ts'
import { logId } from '../../schemas/log/filter.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'

const refusals = {
  400: problemResponse('The request is malformed'),
  403: problemResponse(
    'This is for managers and owners; others than members are invited by owners',
  ),
  404: problemResponse('There is no such invitation, or no accounts'),
}
const invitationList = z.object({ invitations: z.array(invitation).readonly() })

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/accounts/invitations',
  summary: 'Invitations that can still be used',
  responses: { 200: jsonResponse('Newest first', invitationList), ...refusals },
})

const createInvitationRoute = createRoute({
  method: 'post',
  path: '/api/v1/accounts/invitations',
  summary: 'Invite someone; hand them the link /join#TOKEN',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            role: memberRole,
            days: z.int().min(1).max(30).optional().openapi({ description: 'Default 7' }),
          }),
        },
      },
    },
  },
  responses: { 201: jsonResponse('The token is told this once', newInvitation), ...refusals },
})

const withdrawRoute = createRoute({
  method: 'delete',
  path: '/api/v1/accounts/invitations/{id}',
  summary: 'Withdraw an invitation',
  request: { params: z.object({ id: logId }) },
  responses: { 200: jsonResponse('Those left', invitationList), ...refusals },
})

/** Invitations under `/api/v1/accounts/invitations`. */
export function addInvitationRoutes(app: ApiApp, options: AppOptions): void {
  app.openapi(listRoute, async (c) => {
    const { store, me } = await openAs(c, options, 'manager')
    const invitations = await listInvitations(store, me.organizationId)
    return c.json({ invitations: invitations.map(presentInvitation) }, 200)
  })
  app.openapi(createInvitationRoute, async (c) => {
    const { store, me } = await openAs(c, options, 'manager')
    const { role, days } = c.req.valid('json')
    if (role !== 'member') requireRole(me.role, 'owner')
    const { organizationId, userId } = me
    const made = await createInvitation(store, organizationId, {
      role,
      createdBy: userId,
      ...(days !== undefined && { days }),
    })
    await recordAudit(store, { organizationId, userId, action: 'invited', subject: made.id })
    return c.json({ ...presentInvitation(made), token: made.token }, 201)
  })
  app.openapi(withdrawRoute, async (c) => {
    const { store, me } = await openAs(c, options, 'manager')
    const { organizationId, userId } = me
    const { id } = c.req.valid('param')
    if (!(await deleteInvitation(store, organizationId, id))) throw new ProblemError(noInvitation)
    const action = 'invitation-withdrawn'
    await recordAudit(store, { organizationId, userId, action, subject: id })
    const invitations = await listInvitations(store, organizationId)
    return c.json({ invitations: invitations.map(presentInvitation) }, 200)
  })
}

export function presentInvitation({ id, role, createdAt, expiresAt, forUserId }: Invitation) {
  return { id, role, createdAt, expiresAt, memberId: forUserId }
}

const noInvitation = problem(
  404,
  'no-such-invitation',
  'There is no such invitation',
  'It was used or withdrawn.',
)
