import { forgetReports, listOwnReports, ReportLimit, reportDenial } from '@feescope/store'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { ProblemError, problem } from '../../problem.ts'
import { denialReceipt, denialReportInput, ownDenialReports } from '../../schemas/denials.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'
import { denialsOpener, REPORTER_HEADER, reporterOfRequest } from './open-denials.ts'

const PATH = '/api/v1/denials/reports'

const headers = z.object({
  [REPORTER_HEADER]: z
    .string()
    .optional()
    .openapi({ description: 'A random secret of yours: 20 to 100 letters, digits, - or _' }),
})

const addRoute = createRoute({
  method: 'post',
  path: PATH,
  summary: 'Report a denial',
  description:
    'No patient data. One report of a code, payer and month each: the same again changes nothing, another replaces it.',
  request: {
    headers,
    body: { required: true, content: { 'application/json': { schema: denialReportInput } } },
  },
  responses: {
    201: jsonResponse('Kept', denialReceipt),
    400: problemResponse('The report is malformed; everything wrong is listed'),
    404: problemResponse('This server keeps no denial reports'),
    429: problemResponse('You have sent as many reports as a day may have'),
  },
})

const listRoute = createRoute({
  method: 'get',
  path: PATH,
  summary: 'Your own reports',
  request: { headers },
  responses: {
    200: jsonResponse('Latest month first', ownDenialReports),
    400: problemResponse('The reporter token is malformed'),
    404: problemResponse('This server keeps no denial reports'),
  },
})

const forgetRoute = createRoute({
  method: 'delete',
  path: PATH,
  summary: 'Delete your own reports, all or one',
  request: {
    headers,
    query: z.object({
      id: z.string().max(60).optional().openapi({ description: 'One of them; all without it' }),
    }),
  },
  responses: {
    200: jsonResponse('How many are gone', z.object({ deleted: z.int() })),
    400: problemResponse('The reporter token is malformed'),
    404: problemResponse('This server keeps no denial reports'),
  },
})

/** `POST`, `GET` and `DELETE /api/v1/denials/reports`. */
export function addDenialReportRoutes(app: ApiApp, options: AppOptions): void {
  const open = denialsOpener(options)
  app.openapi(addRoute, async (c) => {
    const input = c.req.valid('json')
    const denials = await open()
    const receipt = await reportDenial(
      denials.store,
      reporterOfRequest(c, denials, options),
      input,
    ).catch(refuseTooMany)
    return c.json(receipt, 201)
  })
  app.openapi(listRoute, async (c) => {
    const denials = await open()
    const reports = await listOwnReports(denials.store, reporterOfRequest(c, denials, options))
    c.header('cache-control', 'no-store')
    return c.json({ reports }, 200)
  })
  app.openapi(forgetRoute, async (c) => {
    const { id } = c.req.valid('query')
    const denials = await open()
    const which = id === undefined ? 'all' : [id]
    const deleted = await forgetReports(
      denials.store,
      reporterOfRequest(c, denials, options),
      which,
    )
    return c.json({ deleted }, 200)
  })
}

function refuseTooMany(error: unknown): never {
  if (!(error instanceof ReportLimit)) throw error
  throw new ProblemError(problem(429, error.code, 'Too many reports today', error.message))
}
