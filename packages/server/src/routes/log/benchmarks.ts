import { InvalidInput, parseUnits } from '@feescope/core'
import { openUtilization } from '@feescope/data'
import { findSpecialties } from '@feescope/guides'
import {
  findPublicMean,
  importSurvey,
  isWorkMeasure,
  listSurvey,
  paceOf,
  percentileOf,
  type SurveyRow,
  summarizeLog,
} from '@feescope/store'
import { createRoute, z } from '@hono/zod-openapi'
import { requireRole } from '../../accounts/member-of.ts'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { type OpenLog, openLog } from '../../log/open-log.ts'
import { readTable } from '../../log/read-upload.ts'
import { benchmarks, surveyRow } from '../../schemas/log/benchmarks.ts'
import { lineOfText } from '../../schemas/log/filter.ts'
import { surveyImportOutcome } from '../../schemas/log/import.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'
import { tableBody } from '../../schemas/upload.ts'

const specialty = lineOfText(100).openapi({ example: 'Cardiology' })

const benchmarksRoute = createRoute({
  method: 'get',
  path: '/api/v1/log/benchmarks',
  summary: 'Where a year’s work stands: in the user’s own survey tables, beside the public mean',
  request: {
    query: z.object({
      specialty,
      value: z.string().max(20).optional().openapi({
        example: '6100',
        description: 'Work RVUs a year for one FTE; default: this year’s log, annualised',
      }),
      fte: z
        .string()
        .max(20)
        .optional()
        .openapi({ example: '0.8', description: 'Of the log; default 1' }),
      metric: lineOfText(100).optional().openapi({ description: 'Default wrvu' }),
    }),
  },
  responses: {
    200: jsonResponse('Own surveys with the percentile, and the public mean', benchmarks),
    400: problemResponse('A parameter is malformed'),
  },
})

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/log/surveys',
  summary: 'The organisation’s own survey tables',
  request: { query: z.object({ specialty: specialty.optional() }) },
  responses: {
    200: jsonResponse('The rows', z.object({ rows: z.array(surveyRow).readonly() })),
    400: problemResponse('The specialty is malformed'),
  },
})

const importRoute = createRoute({
  method: 'post',
  path: '/api/v1/log/surveys',
  summary: 'Import the organisation’s own survey table (csv or xlsx with specialty, p25, p50 …)',
  description: 'Rows of the same source, year, specialty and metric are replaced. None is shipped.',
  request: {
    query: z.object({
      source: lineOfText(80).openapi({ example: 'own survey' }),
      year: z.coerce.number().int().min(1990).max(2100),
    }),
    body: tableBody,
  },
  responses: {
    200: jsonResponse('What was taken in and what not', surveyImportOutcome),
    400: problemResponse('A needed column is missing'),
    403: problemResponse('With accounts: for managers and owners'),
    415: problemResponse('The body is of another type'),
  },
})

/** `GET /api/v1/log/benchmarks`, `GET` and `POST /api/v1/log/surveys` */
export function addLogBenchmarkRoutes(app: ApiApp, options: AppOptions): void {
  app.openapi(benchmarksRoute, async (c) => {
    const { specialty: name, value: given, fte, metric = 'wrvu' } = c.req.valid('query')
    checkValue(given)
    const log = await openLog(c, options)
    const value = given ?? (await annualised(log, options.today(), fte))
    const rows = await listSurvey(log.store, log.scope, name)
    return c.json(
      {
        value,
        surveys: rows
          .filter((row) => row.metric === metric.toLowerCase())
          .map(told)
          .map((row) => ({
            ...row,
            percentile: value === null || !row.isWork ? null : percentileOf(value, row.percentiles),
          })),
        publicMean: publicMeanOf(options, name),
      },
      200,
    )
  })
  app.openapi(listRoute, async (c) => {
    const { store, scope } = await openLog(c, options)
    const rows = await listSurvey(store, scope, c.req.valid('query').specialty)
    return c.json({ rows: rows.map(told) }, 200)
  })
  app.openapi(importRoute, async (c) => {
    const { store, scope, role } = await openLog(c, options)
    requireRole(role, 'manager')
    const source = await readTable(c)
    return c.json(await importSurvey(store, scope, source, c.req.valid('query')), 200)
  })
}

/** A row, with whether the log can be compared with it. */
function told(row: SurveyRow) {
  return { ...row, isWork: isWorkMeasure(row.metric) }
}

/** The running year's work so far as a full year for one FTE. */
async function annualised(
  { store, scope, openCrediting }: OpenLog,
  today: string,
  fte: string | undefined,
): Promise<string | null> {
  const from = `${today.slice(0, 4)}-01-01`
  const period = { from, to: today }
  const summary = await summarizeLog(store, scope, await openCrediting(), period)
  const pace = paceOf(summary, { from, today, ...(fte !== undefined && { fte }) })
  return pace.annualisedPerFte
}

function publicMeanOf({ home, reference }: AppOptions, name: string) {
  const tables = openUtilization(home === undefined ? {} : { home })
  const [specialty, ...others] = tables ? findSpecialties(tables, name) : []
  if (!tables || specialty === undefined || others.length > 0) return null
  return findPublicMean(tables, reference, specialty) ?? null
}

function checkValue(value: string | undefined): void {
  if (value === undefined || (parseUnits(value, 6) ?? -1) >= 0) return
  const expected = 'a number as text with at most six decimals, such as "6100"'
  const message = `value: expected ${expected}.`
  throw new InvalidInput([
    { path: 'value', code: 'malformed-number', expected, received: 'string', message },
  ])
}
