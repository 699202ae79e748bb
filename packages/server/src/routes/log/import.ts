import { importEntries } from '@feescope/store'
import { createRoute } from '@hono/zod-openapi'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { openLog } from '../../log/open-log.ts'
import { readLogFile } from '../../log/read-upload.ts'
import { importColumns, importOutcome } from '../../schemas/log/import.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'
import { logFileBody } from '../../schemas/upload.ts'

const route = createRoute({
  method: 'post',
  path: '/api/v1/log/import',
  summary: 'Import a csv, a spreadsheet or the lines of an 837P into the log, as one act',
  description:
    'Columns are known by their usual headings; a query parameter named after a field says which ' +
    'heading holds it. Rows that cannot be read are reported and do not stop the others. The same ' +
    'content is not imported twice.',
  request: { query: importColumns, body: logFileBody },
  responses: {
    200: jsonResponse('What was taken in and what not', importOutcome),
    400: problemResponse('A needed column is missing'),
    413: problemResponse('The file is larger than 32 MB'),
    415: problemResponse('The body is of another type'),
  },
})

/** `POST /api/v1/log/import` */
export function addLogImportRoute(app: ApiApp, options: AppOptions): void {
  app.openapi(route, async (c) => {
    const given = Object.entries(c.req.valid('query')).filter(([, heading]) => heading)
    const { store, scope } = await openLog(options)
    const { source, ownCases } = await readLogFile(c)
    const columns = Object.fromEntries(given)
    return c.json(await importEntries(store, scope, source, { columns, ownCases }), 200)
  })
}
