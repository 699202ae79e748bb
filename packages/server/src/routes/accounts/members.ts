import {
  changeRole,
  createInvitation,
  findMember,
  listMembers,
  recordAudit,
  removeMember,
  renameOrganization,
} from '@feescope/store'
import { createRoute, z } from '@hono/zod-openapi'
import { openAs } from '../../accounts/open-accounts.ts'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { ProblemError, problem } from '../../problem.ts'
import { member, memberRole, newInvitation } from '../../schemas/accounts/account.ts'
import { lineOfText, logId } from '../../schemas/log/filter.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'
import { presentInvitation } from './invitations.ts'

const params = z.object({ id: logId })
const refusals = {
  400: problemResponse('The request is malformed'),
  403: problemResponse('This is for owners'),
  404: problemResponse('There is no such member, or no accounts'),
}
const memberList = z.object({ members: z.array(member).readonly() })

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/accounts/members',
  summary: 'The members of one’s organisation, for managers and owners',
  responses: { 200: jsonResponse('By name', memberList), 403: refusals[403], 404: refusals[404] },
})

const roleRoute = createRoute({
  method: 'put',
  path: '/api/v1/accounts/members/{id}',
  summary: 'Give a member another role',
  request: {
    params,
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ role: memberRole }) } },
    },
  },
  responses: {
    200: jsonResponse('The members now', memberList),
    ...refusals,
    409: problemResponse('The last owner stays owner'),
  },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/v1/accounts/members/{id}',
  summary: 'Remove a member; what they logged stays in the organisation',
  request: { params },
  responses: {
    200: jsonResponse('The members now', memberList),
    ...refusals,
    409: problemResponse('The last owner cannot be removed'),
  },
})

const resetRoute = createRoute({
  method: 'post',
  path: '/api/v1/accounts/members/{id}/reset',
  summary: 'Make a link by which a member sets a new password',
  request: { params },
  responses: { 200: jsonResponse('The link’s token, told this once', newInvitation), ...refusals },
})

const renameRoute = createRoute({
  method: 'put',
  path: '/api/v1/accounts/organization',
  summary: 'Rename the organisation',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ name: lineOfText(100) }) } },
    },
  },
  responses: { 200: jsonResponse('The name now', z.object({ name: z.string() })), ...refusals },
})

/** The members of the organisation and its name, under `/api/v1/accounts`. */
export function addMemberRoutes(app: ApiApp, options: AppOptions): void {
  app.openapi(listRoute, async (c) => {
    const { store, me } = await openAs(c, options, 'manager')
    return c.json({ members: await present(store, me.organizationId) }, 200)
  })
  app.openapi(roleRoute, async (c) => {
    const { store, me } = await openAs(c, options, 'owner')
    const { organizationId, userId } = me
    const { id } = c.req.valid('param')
    await changeRole(store, organizationId, id, c.req.valid('json').role)
    await recordAudit(store, { organizationId, userId, action: 'role-changed', subject: id })
    return c.json({ members: await present(store, organizationId) }, 200)
  })
  app.openapi(removeRoute, async (c) => {
    const { store, me } = await openAs(c, options, 'owner')
    const { organizationId, userId } = me
    const { id } = c.req.valid('param')
    await removeMember(store, organizationId, id)
    await recordAudit(store, { organizationId, userId, action: 'member-removed', subject: id })
    return c.json({ members: await present(store, organizationId) }, 200)
  })
  app.openapi(resetRoute, async (c) => {
    const { store, me } = await openAs(c, options, 'owner')
    const { organizationId, userId } = me
    const { id } = c.req.valid('param')
    const found = await findMember(store, id)
    if (found?.organizationId !== organizationId) throw new ProblemError(noSuchMember)
    const made = await createInvitation(store, organizationId, {
      role: found.role,
      forUserId: id,
      createdBy: userId,
      days: 2,
    })
    await recordAudit(store, { organizationId, userId, action: 'reset-invited', subject: id })
    return c.json({ ...presentInvitation(made), token: made.token }, 200)
  })
  app.openapi(renameRoute, async (c) => {
    const { store, me } = await openAs(c, options, 'owner')
    const { organizationId, userId } = me
    const { name } = c.req.valid('json')
    await renameOrganization(store, organizationId, name)
    await recordAudit(store, { organizationId, userId, action: 'organization-renamed' })
    return c.json({ name }, 200)
  })
}

async function present(store: Parameters<typeof listMembers>[0], organizationId: string) {
  const members = await listMembers(store, organizationId)
  return members.map(({ userId: id, name, email, role, joinedAt }) => ({
    id,
    name,
    email,
    role,
    joinedAt,
  }))
}

const noSuchMember = problem(
  404,
  'no-such-member',
  'There is no such member',
  'There is no such member.',
)
