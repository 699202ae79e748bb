import { adviseFully, listScenarios } from '@feescope/guides'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { readDate } from '../read-date.ts'
import { advice, scenario } from '../schemas/advice.ts'
import { placeOf, placeQuery } from '../schemas/place-query.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/advise',
  summary: 'The code advisor’s scenarios',
  responses: {
    200: jsonResponse(
      'The scenarios',
      z.object({ scenarios: z.array(scenario).readonly() }).openapi('Scenarios'),
    ),
  },
})

const stepRoute = createRoute({
  method: 'post',
  path: '/api/v1/advise',
  summary: 'Ask the code advisor',
  description: 'With answers still missing, the next question; with all, the code and why.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: placeQuery.extend({
            scenario: z.string().openapi({ example: 'motion-imaging' }),
            answers: z
              .record(z.string(), z.string())
              .default({})
              .openapi({ example: { recorded: 'yes' } }),
          }),
        },
      },
    },
  },
  responses: {
    200: jsonResponse('A question or a recommendation', advice),
    400: problemResponse('The scenario or an answer is unknown, or the place is malformed'),
  },
})

/** `GET` and `POST /api/v1/advise` */
export function addAdviseRoutes(app: ApiApp, { reference, today }: AppOptions): void {
  app.openapi(listRoute, (c) => c.json({ scenarios: listScenarios() }, 200))
  app.openapi(stepRoute, (c) => {
    const { scenario: id, answers, ...query } = c.req.valid('json')
    const place = placeOf(query, today)
    const date = readDate(place.date, today)
    return c.json(adviseFully(reference, { ...place, date, scenario: id, answers }), 200)
  })
}
