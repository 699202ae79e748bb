import { exportEntries } from '@feescope/store'
import { createRoute } from '@hono/zod-openapi'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { openLog } from '../../log/open-log.ts'
import { readFilter } from '../../log/read-filter.ts'
import { sendCsv } from '../../log/send-csv.ts'
import { logFilter } from '../../schemas/log/filter.ts'
import { problemResponse } from '../../schemas/problem.ts'
import { csvResponse } from '../../schemas/upload.ts'

const route = createRoute({
  method: 'get',
  path: '/api/v1/log/export',
  summary: 'Entries as csv that the import reads back, newest day first',
  request: { query: logFilter },
  responses: {
    200: csvResponse('The entries'),
    400: problemResponse('The filter is malformed'),
  },
})

/** `GET /api/v1/log/export` */
export function addLogExportRoute(app: ApiApp, options: AppOptions): void {
  app.openapi(route, async (c) => {
    const log = await openLog(c, options)
    const { store, scope } = log
    const lines = exportEntries(store, scope, readFilter(c.req.valid('query'), log))
    return sendCsv(c, lines, 'feescope-log.csv')
  })
}
