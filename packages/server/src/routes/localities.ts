import { listLocalities } from '@feescope/core'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { readDate } from '../read-date.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'
import { isoDate } from '../schemas/values.ts'

const locality = z
  .object({
    id: z.string().openapi({ example: '13202-01' }),
    mac: z.string(),
    number: z.string(),
    state: z.string(),
    name: z.string(),
  })
  .openapi('Locality')

const route = createRoute({
  method: 'get',
  path: '/api/v1/localities',
  summary: 'Payment localities on a date',
  request: { query: z.object({ date: isoDate.optional() }) },
  responses: {
    200: jsonResponse(
      'The localities; none when no table is held for the year',
      z.object({ date: isoDate, localities: z.array(locality).readonly() }),
    ),
    400: problemResponse('The date is malformed'),
  },
})

/** `GET /api/v1/localities` */
export function addLocalitiesRoute(app: ApiApp, { reference, today }: AppOptions): void {
  app.openapi(route, (c) => {
    const date = readDate(c.req.valid('query').date, today)
    return c.json({ date, localities: listLocalities(reference, date) }, 200)
  })
}
