import { findLastBatch, removeEntries, restoreEntries } from '@feescope/store'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { openLog } from '../../log/open-log.ts'
import { readBody } from '../../log/read-body.ts'
import { logId } from '../../schemas/log/filter.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'

const choice = z
  .strictObject({
    ids: z.array(logId).min(1).max(1000).optional(),
    batchId: logId.optional().openapi({ description: 'All that one act added' }),
  })
  .refine(({ ids, batchId }) => ids === undefined || batchId === undefined, 'ids or a batchId')
  .openapi('EntryChoice', { description: 'Some entries, an act, or with {} the last act' })

function describe(path: '/api/v1/log/undo' | '/api/v1/log/redo', summary: string) {
  return createRoute({
    method: 'post',
    path,
    summary,
    description: 'Changes own entries only, and answers with the ids of those it changed.',
    request: { body: { required: true, content: { 'application/json': { schema: choice } } } },
    responses: {
      200: jsonResponse('The ids it changed', z.object({ ids: z.array(z.string()).readonly() })),
      400: problemResponse('The body is malformed'),
    },
  })
}

const undoRoute = describe('/api/v1/log/undo', 'Take entries back; they no longer count')
const redoRoute = describe('/api/v1/log/redo', 'Bring entries back that were undone')

/** `POST /api/v1/log/undo` and `POST /api/v1/log/redo` */
export function addLogUndoRoutes(app: ApiApp, options: AppOptions): void {
  for (const [route, change, removed] of [
    [undoRoute, removeEntries, false],
    [redoRoute, restoreEntries, true],
  ] as const) {
    app.openAPIRegistry.registerPath(route)
    app.post(route.path, async (c) => {
      const { ids, batchId } = await readBody(c, choice)
      const { store, scope } = await openLog(c, options)
      const act = batchId ?? (ids ? undefined : await findLastBatch(store, scope, { removed }))
      const chosen = act === undefined ? { ids: ids ?? [] } : { batchId: act }
      return c.json({ ids: await change(store, scope, chosen) }, 200)
    })
  }
}
