import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { placeOf, placeQuery } from '../schemas/place-query.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'
import { procedurePrice } from '../schemas/procedure-price.ts'
import { isoDate } from '../schemas/values.ts'
import { searchCodes } from '../search-codes.ts'

const result = z
  .object({
    code: z.string(),
    label: z.string().nullable(),
    ended: isoDate.nullable().openapi({ description: 'Last day of a code that is gone' }),
    score: z.number(),
    why: z.string().openapi({ description: 'What of the code fitted the words' }),
    plain: z.string().nullable(),
    price: procedurePrice,
  })
  .openapi('SearchResult')

const route = createRoute({
  method: 'get',
  path: '/api/v1/search',
  summary: 'Find codes by words, misspelled words, prefix or range',
  request: {
    query: placeQuery.extend({
      q: z.string().min(1).max(200).openapi({ example: 'video motion xray' }),
      limit: z.coerce.number().int().min(1).max(50).optional(),
    }),
  },
  responses: {
    200: jsonResponse(
      'Best first',
      z
        .object({ query: z.string(), date: isoDate, results: z.array(result).readonly() })
        .openapi('SearchResults'),
    ),
    400: problemResponse('The query is missing or too long, or the place is malformed'),
  },
})

/** `GET /api/v1/search`; each result with its amount at the place asked about. */
export function addSearchRoute(app: ApiApp, { reference, today }: AppOptions): void {
  app.openapi(route, (c) => {
    const { q, limit = 10, ...query } = c.req.valid('query')
    const place = placeOf(query, today)
    const results = searchCodes(reference, q, place, limit)
    return c.json({ query: q, date: place.date, results }, 200)
  })
}
