import { describeCode } from '@feescope/core'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { problem, sendProblem } from '../problem.ts'
import { codeOutcome } from '../schemas/code-outcome.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'
import { isoDate } from '../schemas/values.ts'

const route = createRoute({
  method: 'get',
  path: '/api/v1/code/{code}',
  summary: 'What a code is worth',
  request: {
    params: z.object({ code: z.string().openapi({ example: '76120' }) }),
    query: z.object({
      date: isoDate.optional().openapi({ description: 'Default today' }),
      qp: z
        .enum(['true', 'false'])
        .optional()
        .openapi({ description: 'Use the qualifying APM conversion factor. Default false' }),
    }),
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
    const { date = today(), qp } = c.req.valid('query')
    const { code } = c.req.valid('param')
    const answer = describeCode(reference, { code, date, qp: qp === 'true' })
    if (answer.found) return c.json(answer.outcome, 200)
    return sendProblem(c, problem(404, 'no-such-code', 'No such code', answer.message))
  })
}
