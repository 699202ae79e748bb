import { checkClaim } from '@feescope/core'
import { createRoute } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { readClaimBody } from '../read-claim-body.ts'
import { checkOutcome } from '../schemas/check-outcome.ts'
import { claimInput } from '../schemas/claim-input.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'

const route = createRoute({
  method: 'post',
  path: '/api/v1/check',
  summary: 'Check a claim against the edits',
  description:
    'Whether the claim survives pairs, unit limits, add-ons, global periods, status, modifiers and ' +
    'places; what each verdict rests on; what would resolve each finding.',
  request: { body: { required: true, content: { 'application/json': { schema: claimInput } } } },
  responses: {
    200: jsonResponse('Verdict and findings', checkOutcome),
    400: problemResponse('The body is malformed'),
    413: problemResponse('The body is larger than 256 kB'),
    415: problemResponse('The body is not JSON'),
  },
})

/** `POST /api/v1/check` */
export function addCheckRoute(app: ApiApp, { reference, today }: AppOptions): void {
  app.openAPIRegistry.registerPath(route)
  app.post(route.path, async (c) => {
    const { claim } = await readClaimBody(c, today)
    return c.json(checkClaim(reference, claim), 200, { 'cache-control': 'no-store' })
  })
}
