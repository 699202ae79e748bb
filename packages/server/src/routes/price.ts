import { priceClaim } from '@feescope/core'
import { createRoute } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { readClaimBody } from '../read-claim-body.ts'
import { claimInput } from '../schemas/claim-input.ts'
import { claimOutcome } from '../schemas/claim-outcome.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'

const route = createRoute({
  method: 'post',
  path: '/api/v1/price',
  summary: 'Price a claim',
  description:
    'All lines form one claim: same day, same practitioner, same patient, in the order given. ' +
    'A line that has no price is refused with its reason; that is an answer, not an error.',
  request: { body: { required: true, content: { 'application/json': { schema: claimInput } } } },
  responses: {
    200: jsonResponse('The priced claim', claimOutcome),
    400: problemResponse('The body is malformed'),
    413: problemResponse('The body is larger than 256 kB'),
    415: problemResponse('The body is not JSON'),
  },
})

/** `POST /api/v1/price` */
export function addPriceRoute(app: ApiApp, { reference, today }: AppOptions): void {
  app.openAPIRegistry.registerPath(route)
  app.post(route.path, async (c) => {
    const { claim, explain } = await readClaimBody(c, today)
    return c.json(priceClaim(reference, claim, { explain }), 200, { 'cache-control': 'no-store' })
  })
}
