import { listLocalities, parseHcpcsCode } from '@feescope/core'
import { createPricer } from '@feescope/guides'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { malformed, ProblemError } from '../problem.ts'
import { readDate } from '../read-date.ts'
import { placeOf, placeQuery } from '../schemas/place-query.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'
import { procedurePrice } from '../schemas/procedure-price.ts'
import { isoDate, money } from '../schemas/values.ts'

const route = createRoute({
  method: 'get',
  path: '/api/v1/codes/{code}/localities',
  summary: 'The amount of a procedure in every payment locality',
  request: {
    params: z.object({ code: z.string().openapi({ example: '76120' }) }),
    query: placeQuery.omit({ locality: true, zip: true }).extend({
      modifiers: z.string().max(40).optional().openapi({ example: '26' }),
    }),
  },
  responses: {
    200: jsonResponse(
      'The national amount, and the localities that have one, highest first',
      z
        .object({
          code: z.string(),
          date: isoDate,
          national: procedurePrice,
          localities: z
            .array(
              z.object({
                id: z.string(),
                mac: z.string(),
                number: z.string(),
                state: z.string(),
                name: z.string(),
                amount: money,
              }),
            )
            .readonly(),
        })
        .openapi('LocalityAmounts'),
    ),
    400: problemResponse('The code, a modifier or the place is malformed'),
  },
})

/** `GET /api/v1/codes/{code}/localities` */
export function addCodeLocalitiesRoute(app: ApiApp, { reference, today }: AppOptions): void {
  app.openapi(route, (c) => {
    const code = parseHcpcsCode(c.req.valid('param').code, 'code')
    if (!code.ok) throw new ProblemError(malformed(code.issues))
    const { modifiers = '', ...query } = c.req.valid('query')
    const date = readDate(query.date, today)
    const place = placeOf({ ...query, date }, today)
    const procedure = [code.value, ...modifiers.split(/[\s,-]+/).filter(Boolean)].join('-')
    const localities = listLocalities(reference, date).flatMap((locality) => {
      const price = createPricer(reference, { ...place, locality: locality.id })(procedure)
      return price.status === 'priced' ? [{ ...locality, amount: price.amount }] : []
    })
    const answer = {
      code: code.value,
      date,
      national: createPricer(reference, place)(procedure),
      localities: localities.toSorted((a, b) => Number(b.amount) - Number(a.amount)),
    }
    return c.json(answer, 200)
  })
}
