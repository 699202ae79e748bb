import {
  createCrediting,
  parseCreditPolicy,
  readCreditPolicy,
  replaceCreditPolicy,
} from '@feescope/store'
import { createRoute } from '@hono/zod-openapi'
import { requireRole } from '../../accounts/member-of.ts'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { openLog } from '../../log/open-log.ts'
import { readJson } from '../../read-json.ts'
import { creditPolicy } from '../../schemas/log/policy.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/log/policy',
  summary: 'How work RVUs are credited',
  responses: { 200: jsonResponse('The organisation’s credit policy', creditPolicy) },
})

const replaceRoute = createRoute({
  method: 'put',
  path: '/api/v1/log/policy',
  summary: 'Set how work RVUs are credited',
  description: 'Parts left out are the default’s: {} sets the default policy.',
  request: {
    body: { required: true, content: { 'application/json': { schema: creditPolicy.partial() } } },
  },
  responses: {
    200: jsonResponse('The policy now in force', creditPolicy),
    400: problemResponse('The policy is malformed, or its schedule is not held'),
    403: problemResponse('With accounts: for managers and owners'),
  },
})

/** `GET` and `PUT /api/v1/log/policy` */
export function addLogPolicyRoutes(app: ApiApp, options: AppOptions): void {
  app.openapi(readRoute, async (c) => {
    const { store, scope } = await openLog(c, options)
    return c.json(await readCreditPolicy(store, scope), 200)
  })
  app.openAPIRegistry.registerPath(replaceRoute)
  app.put(replaceRoute.path, async (c) => {
    const { store, scope, role } = await openLog(c, options)
    requireRole(role, 'manager')
    const body = await readJson(c)
    // A schedule that is not held is refused now, not at the next summary.
    createCrediting(options.reference, parseCreditPolicy(body))
    return c.json(await replaceCreditPolicy(store, scope, body), 200)
  })
}
