import { type LocalityChoice, listLocalities, type Reference } from '@feescope/core'
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
  request: {
    query: z.object({
      date: isoDate.optional(),
      zip: z
        .string()
        .max(10)
        .optional()
        .openapi({ description: 'Only the locality of this ZIP code', example: '10001' }),
    }),
  },
  responses: {
    200: jsonResponse(
      'The localities; none when no table is held for the year',
      z.object({ date: isoDate, localities: z.array(locality).readonly() }).openapi('Localities'),
    ),
    400: problemResponse('The date is malformed'),
  },
})

/** `GET /api/v1/localities` */
export function addLocalitiesRoute(app: ApiApp, { reference, today }: AppOptions): void {
  app.openapi(route, (c) => {
    const query = c.req.valid('query')
    const date = readDate(query.date, today)
    const all = listLocalities(reference, date)
    const { zip } = query
    const localities = zip === undefined ? all : all.filter(isOfZip(reference, zip, date))
    return c.json({ date, localities }, 200)
  })
}

function isOfZip(reference: Reference, zip: string, date: string) {
  const chosen = reference.chooseZip(date)
  const entry = chosen.held ? chosen.table.find(zip.trim().slice(0, 5)) : undefined
  return ({ id }: LocalityChoice) => id === entry?.localityId
}
