import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { jsonResponse } from '../schemas/problem.ts'

const route = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether the server is up and holds data',
  responses: {
    200: jsonResponse('Up', z.object({ status: z.literal('ok'), releases: z.int() })),
  },
})

/** `GET /healthz` */
export function addHealthRoute(app: ApiApp, { reference }: AppOptions): void {
  app.openapi(route, (c) =>
    c.json({ status: 'ok' as const, releases: reference.releases.length }, 200, {
      'cache-control': 'no-store',
    }),
  )
}
