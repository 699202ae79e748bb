import { readProfile, replaceProfile } from '@feescope/store'
import { createRoute } from '@hono/zod-openapi'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { openLog } from '../../log/open-log.ts'
import { readJson } from '../../read-json.ts'
import { logProfile } from '../../schemas/log/profile.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/log/profile',
  summary: 'What the user said about their work: stage, specialty, FTE, target, case targets',
  responses: { 200: jsonResponse('The profile', logProfile) },
})

const replaceRoute = createRoute({
  method: 'put',
  path: '/api/v1/log/profile',
  summary: 'Set the profile',
  description: 'Parts left out are the default’s.',
  request: {
    body: { required: true, content: { 'application/json': { schema: logProfile.partial() } } },
  },
  responses: {
    200: jsonResponse('The profile now', logProfile),
    400: problemResponse('The profile is malformed'),
  },
})

/** `GET` and `PUT /api/v1/log/profile` */
export function addLogProfileRoutes(app: ApiApp, options: AppOptions): void {
  app.openapi(readRoute, async (c) => {
    const { store, scope } = await openLog(c, options)
    return c.json(await readProfile(store, scope), 200)
  })
  app.openAPIRegistry.registerPath(replaceRoute)
  app.put(replaceRoute.path, async (c) => {
    const body = await readJson(c)
    const { store, scope } = await openLog(c, options)
    return c.json(await replaceProfile(store, scope, body), 200)
  })
}
