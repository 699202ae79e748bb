import { CATEGORY_LEVELS } from '@feescope/data'
import { countCases, exportCaseLog, listAllEntries, readProfile } from '@feescope/store'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { categorizer } from '../../log/code-words.ts'
import { openLog } from '../../log/open-log.ts'
import { readFilter } from '../../log/read-filter.ts'
import { sendCsv } from '../../log/send-csv.ts'
import { caseCounts } from '../../schemas/log/cases.ts'
import { logFilter } from '../../schemas/log/filter.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'
import { csvResponse } from '../../schemas/upload.ts'

const query = logFilter.extend({
  level: z
    .enum(CATEGORY_LEVELS)
    .optional()
    .openapi({ description: 'Of CMS’s RBCS taxonomy. Default category' }),
})

const countRoute = createRoute({
  method: 'get',
  path: '/api/v1/log/cases',
  summary: 'Cases by category and role, against the targets of the profile',
  request: { query },
  responses: {
    200: jsonResponse('The categories, and those that only have a target', caseCounts),
    400: problemResponse('The filter is malformed'),
  },
})

const exportRoute = createRoute({
  method: 'get',
  path: '/api/v1/log/cases/export',
  summary: 'A case log as csv, in columns that residency case log systems ask for',
  request: { query },
  responses: {
    200: csvResponse('The cases, oldest first; there is no patient in it'),
    400: problemResponse('The filter is malformed'),
  },
})

/** `GET /api/v1/log/cases` and `GET /api/v1/log/cases/export` */
export function addLogCaseRoutes(app: ApiApp, options: AppOptions): void {
  app.openapi(countRoute, async (c) => {
    const { level = 'category', ...filter } = c.req.valid('query')
    const log = await openLog(c, options)
    const { store, scope } = log
    const { caseTargets } = await readProfile(store, scope)
    const entries = await listAllEntries(store, scope, readFilter(filter, log))
    const categories = countCases(entries, categorizer(options, level), caseTargets)
    return c.json({ level, categories }, 200)
  })
  app.openapi(exportRoute, async (c) => {
    const { level = 'category', ...filter } = c.req.valid('query')
    const log = await openLog(c, options)
    const { store, scope } = log
    const entries = await listAllEntries(store, scope, readFilter(filter, log))
    return sendCsv(c, exportCaseLog(entries, categorizer(options, level)), 'feescope-cases.csv')
  })
}
