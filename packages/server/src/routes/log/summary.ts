import { compareYears, PERIODS, paceOf, summarizeLog } from '@feescope/store'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { categorizer, labelled } from '../../log/code-words.ts'
import { openLog } from '../../log/open-log.ts'
import { readFilter } from '../../log/read-filter.ts'
import { logFilter } from '../../schemas/log/filter.ts'
import { logSummary } from '../../schemas/log/summary.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'

const route = createRoute({
  method: 'get',
  path: '/api/v1/log/summary',
  summary: 'What the log adds up to, the pace to a target, and last year',
  description: 'Without from, the running calendar year; without to, until today.',
  request: {
    query: logFilter.extend({
      by: z.enum(PERIODS).optional().openapi({ description: 'Default month' }),
      target: z.string().max(20).optional().openapi({ example: '6100' }),
      fte: z.string().max(20).optional().openapi({ example: '0.8', description: 'Default 1' }),
      workdays: z.coerce
        .number()
        .int()
        .min(1)
        .max(366)
        .optional()
        .openapi({ description: 'Days of service a full year has' }),
      lastYear: z
        .enum(['true', 'false'])
        .optional()
        .openapi({ description: 'Compare with the same days of last year. Default false' }),
    }),
  },
  responses: {
    200: jsonResponse('The summary', logSummary),
    400: problemResponse('The filter or a number is malformed'),
  },
})

/** `GET /api/v1/log/summary` */
export function addLogSummaryRoute(app: ApiApp, options: AppOptions): void {
  app.openapi(route, async (c) => {
    const { by = 'month', target, fte, workdays, lastYear, ...query } = c.req.valid('query')
    const today = options.today()
    const period = { from: query.from ?? `${today.slice(0, 4)}-01-01`, to: query.to ?? today }
    const log = await openLog(c, options)
    const { store, scope, openCrediting } = log
    const { from: _from, to: _to, ...filter } = readFilter(query, log)
    const crediting = await openCrediting()
    const categoryOf = categorizer(options)
    const wanted = { ...filter, ...period }
    const summary = await summarizeLog(store, scope, crediting, wanted, { by, categoryOf })
    const pace = paceOf(summary, {
      from: period.from,
      today: period.to,
      ...(target !== undefined && { target }),
      ...(fte !== undefined && { fte }),
      ...(workdays !== undefined && { workdays }),
    })
    const compared =
      lastYear === 'true' ? await compareYears(store, scope, crediting, period, filter) : null
    const byCode = summary.byCode.map(({ key: code, ...totals }) =>
      labelled({ code, category: categoryOf(code), ...totals }),
    )
    return c.json({ ...period, ...summary, byCode, pace, lastYear: compared }, 200)
  })
}
