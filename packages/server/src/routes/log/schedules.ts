import { compareSchedules } from '@feescope/store'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { labelled } from '../../log/code-words.ts'
import { openLog } from '../../log/open-log.ts'
import { readFilter } from '../../log/read-filter.ts'
import { logFilter } from '../../schemas/log/filter.ts'
import { scheduleComparison } from '../../schemas/log/policy.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'

const schedule = z
  .string()
  .regex(/^[\w-]{1,20}$/)
  .openapi({ example: 'RVU25D', description: 'date-of-service, a release, or a year' })

const route = createRoute({
  method: 'get',
  path: '/api/v1/log/schedules',
  summary: 'The same log under two schedules: a frozen contract, or next year’s schedule',
  request: { query: logFilter.extend({ first: schedule, second: schedule }) },
  responses: {
    200: jsonResponse('Both sums, and the codes that differ', scheduleComparison),
    400: problemResponse('The filter is malformed, or a schedule is not held'),
  },
})

/** `GET /api/v1/log/schedules` */
export function addLogSchedulesRoute(app: ApiApp, options: AppOptions): void {
  app.openapi(route, async (c) => {
    const { first, second, ...query } = c.req.valid('query')
    const log = await openLog(c, options)
    const { store, scope, openCrediting } = log
    const crediting = await openCrediting()
    const schedules = { first, second }
    const answer = await compareSchedules(
      store,
      scope,
      crediting,
      schedules,
      readFilter(query, log),
    )
    return c.json({ ...answer, byCode: answer.byCode.map(labelled) }, 200)
  })
}
