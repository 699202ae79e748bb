import { listAllCredited, reconcileReport } from '@feescope/store'
import { createRoute } from '@hono/zod-openapi'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { labelled } from '../../log/code-words.ts'
import { openLog } from '../../log/open-log.ts'
import { readFilter } from '../../log/read-filter.ts'
import { readTable } from '../../log/read-upload.ts'
import { logFilter } from '../../schemas/log/filter.ts'
import { reconciliation } from '../../schemas/log/reconciliation.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'
import { tableBody } from '../../schemas/upload.ts'

const route = createRoute({
  method: 'post',
  path: '/api/v1/log/reconcile',
  summary: 'Compare an employer’s work RVU report (csv or xlsx) with the log',
  description: 'The report needs a date, a code and a work RVU column. It is not kept.',
  request: { query: logFilter, body: tableBody },
  responses: {
    200: jsonResponse('What agrees, and what is missing, extra or different', reconciliation),
    400: problemResponse('A needed column is missing, or the filter is malformed'),
    413: problemResponse('The file is larger than 32 MB'),
    415: problemResponse('The body is of another type'),
  },
})

/** `POST /api/v1/log/reconcile` */
export function addLogReconcileRoute(app: ApiApp, options: AppOptions): void {
  app.openapi(route, async (c) => {
    const log = await openLog(c, options)
    const { store, scope, openCrediting } = log
    const report = await readTable(c)
    const filter = readFilter(c.req.valid('query'), log)
    const entries = await listAllCredited(store, scope, await openCrediting(), filter)
    const answer = await reconcileReport(entries, report)
    return c.json({ ...answer, differences: answer.differences.map(labelled) }, 200)
  })
}
