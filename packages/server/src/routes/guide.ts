import { parseHcpcsCode } from '@feescope/core'
import { describeGuide } from '@feescope/guides'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { malformed, ProblemError, problem } from '../problem.ts'
import { guide } from '../schemas/guide.ts'
import { placeOf, placeQuery } from '../schemas/place-query.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'

const route = createRoute({
  method: 'get',
  path: '/api/v1/guides/{code}',
  summary: 'What is written of a code, as it stood on a day',
  description:
    'Deleted codes have guides too. What a tip is worth is computed at the place asked about.',
  request: {
    params: z.object({ code: z.string().openapi({ example: '76120' }) }),
    query: placeQuery,
  },
  responses: {
    200: jsonResponse('The guide', guide),
    400: problemResponse('The code or the place is malformed'),
    404: problemResponse('No guide is written of this code'),
  },
})

/** `GET /api/v1/guides/{code}` */
export function addGuideRoute(app: ApiApp, { reference, today }: AppOptions): void {
  app.openapi(route, (c) => {
    const code = parseHcpcsCode(c.req.valid('param').code, 'code')
    if (!code.ok) throw new ProblemError(malformed(code.issues))
    const place = placeOf(c.req.valid('query'), today)
    const found = describeGuide(reference, { code: code.value, ...place })
    if (!found) throw new ProblemError(noGuide(code.value))
    return c.json(found, 200)
  })
}

function noGuide(code: string) {
  return problem(
    404,
    'no-guide',
    'No guide is written of this code',
    `${code} may still have a price: see /api/v1/code/${code}.`,
  )
}
