import { describeFully } from '@feescope/guides'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { ProblemError, problem } from '../problem.ts'
import { codeOutcome } from '../schemas/code-outcome.ts'
import { placeOf, placeQuery } from '../schemas/place-query.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'

const route = createRoute({
  method: 'get',
  path: '/api/v1/code/{code}',
  summary: 'What a code is and is worth',
  description:
    'Amounts of its rows are national; what a tip is worth is computed at the place asked about.',
  request: {
    params: z.object({ code: z.string().openapi({ example: '76120' }) }),
    query: placeQuery,
  },
  responses: {
    200: jsonResponse('The code', codeOutcome),
    400: problemResponse('The code or date is malformed'),
    404: problemResponse('No such code on that date, or no release held'),
  },
})

/** `GET /api/v1/code/{code}` */
export function addCodeRoute(app: ApiApp, { reference, today }: AppOptions): void {
  app.openapi(route, (c) => {
    const { code } = c.req.valid('param')
    const answer = describeFully(reference, { code, ...placeOf(c.req.valid('query'), today) })
    if (!answer.found)
      throw new ProblemError(problem(404, answer.reason, TITLES[answer.reason], answer.message))
    return c.json(answer.outcome, 200)
  })
}

const TITLES = {
  'no-such-code': 'No such code on that date',
  'release-not-held': 'No fee schedule is held for that date',
} as const
