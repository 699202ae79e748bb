import { importEntries, previewImport } from '@feescope/store'
import { createRoute, type z } from '@hono/zod-openapi'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { openLog } from '../../log/open-log.ts'
import { readLogFile } from '../../log/read-upload.ts'
import { importColumns, importOutcome, importPreview } from '../../schemas/log/import.ts'
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

const previewRoute = createRoute({
  method: 'post',
  path: '/api/v1/log/import/preview',
  summary: 'What an import would make of the first rows of a file; nothing is added',
  description: 'The same body and parameters as the import. Only the columns of the log are shown.',
  request: { query: importColumns, body: logFileBody },
  responses: {
    200: jsonResponse('The columns found and the first ten rows', importPreview),
    400: problemResponse('A column named is not there, or the file is empty'),
    413: problemResponse('The file is larger than 32 MB'),
    415: problemResponse('The body is of another type'),
  },
})

/** `POST /api/v1/log/import` and `…/preview` */
export function addLogImportRoute(app: ApiApp, options: AppOptions): void {
  app.openapi(previewRoute, async (c) => {
    const { source, format } = await readLogFile(c)
    const columns = givenColumns(c.req.valid('query'))
    return c.json({ format, ...(await previewImport(source, { columns })) }, 200)
  })
  app.openapi(route, async (c) => {
    const { store, scope } = await openLog(c, options)
    const { source, ownCases } = await readLogFile(c)
    const columns = givenColumns(c.req.valid('query'))
    return c.json(await importEntries(store, scope, source, { columns, ownCases }), 200)
  })
}

function givenColumns(query: z.output<typeof importColumns>) {
  return Object.fromEntries(Object.entries(query).filter(([, heading]) => heading))
}
