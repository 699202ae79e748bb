import { listAudit } from '@feescope/store'
import { createRoute, z } from '@hono/zod-openapi'
import { openAs } from '../../accounts/open-accounts.ts'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { auditEvent } from '../../schemas/accounts/account.ts'
import { logId } from '../../schemas/log/filter.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'

const route = createRoute({
  method: 'get',
  path: '/api/v1/accounts/audit',
  summary: 'Who did what when, without the content; for owners',
  request: {
    query: z.object({
      before: logId.optional().openapi({ description: 'The last id of the page before' }),
      limit: z.coerce.number().int().min(1).max(500).optional(),
    }),
  },
  responses: {
    200: jsonResponse('Newest first', z.object({ events: z.array(auditEvent).readonly() })),
    400: problemResponse('A parameter is malformed'),
    403: problemResponse('This is for owners'),
  },
})

/** `GET /api/v1/accounts/audit` */
export function addAuditRoute(app: ApiApp, options: AppOptions): void {
  app.openapi(route, async (c) => {
    const { store, me } = await openAs(c, options, 'owner')
    const { before, limit = 100 } = c.req.valid('query')
    return c.json({ events: await listAudit(store, me.organizationId, { before, limit }) }, 200)
  })
}
