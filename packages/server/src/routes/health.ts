import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { ProblemError, problem } from '../problem.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether the process answers',
  responses: {
    200: jsonResponse('Up', z.object({ status: z.literal('ok'), releases: z.int() })),
  },
})

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  summary:
    'Whether it can do its work: reference data are open, the store answers, it is not stopping',
  responses: {
    200: jsonResponse('Ready', z.object({ status: z.literal('ready') })),
    503: problemResponse('Not ready, and why'),
  },
})

const NOT_KEPT = { 'cache-control': 'no-store' }

/** `GET /healthz` and `GET /readyz` */
export function addHealthRoutes(app: ApiApp, options: AppOptions): void {
  const { reference, store, isStopping } = options
  app.openapi(healthRoute, (c) =>
    c.json({ status: 'ok' as const, releases: reference.releases.length }, 200, NOT_KEPT),
  )
  app.openapi(readyRoute, async (c) => {
    if (isStopping?.()) throw notReady('The server is stopping.')
    if (reference.releases.length === 0) {
      throw notReady('No reference data are held. Import CMS’s files: feescope data import FILE…')
    }
    // A store that cannot be opened is a `StoreError`, which is answered with 503 and its reason.
    await store?.open()
    return c.json({ status: 'ready' as const }, 200, NOT_KEPT)
  })
}

function notReady(detail: string): ProblemError {
  return new ProblemError(problem(503, 'not-ready', 'Not ready', detail))
}
