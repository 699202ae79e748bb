import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { jsonResponse } from '../schemas/problem.ts'
import { isoDate } from '../schemas/values.ts'

const release = z
  .object({
    id: z.string().openapi({ example: 'RVU26C' }),
    kind: z.string().openapi({ example: 'pfs' }),
    effective: z.object({ from: isoDate, to: isoDate }),
    rows: z.int(),
    sha256: z.string(),
    bundled: z.boolean(),
  })
  .openapi('Release')

const route = createRoute({
  method: 'get',
  path: '/api/v1/releases',
  summary: 'The reference data held, and the day the server takes for today',
  responses: {
    200: jsonResponse(
      'The releases',
      z.object({ today: isoDate, releases: z.array(release).readonly() }).openapi('Releases'),
    ),
  },
})

/** `GET /api/v1/releases` */
export function addReleasesRoute(app: ApiApp, { reference, today }: AppOptions): void {
  app.openapi(route, (c) => c.json({ today: today(), releases: reference.releases }, 200))
}
