import { markWork } from '@feescope/store'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { ProblemError, problem } from '../../problem.ts'
import { workMarksOpener } from '../../remit/open-marks.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'

const workMarks = z
  .strictObject({
    items: z
      .array(z.string().regex(/^w[\w-]{11}$/, 'an id of the worklist'))
      .min(1)
      .max(1000),
    done: z.boolean(),
  })
  .openapi('WorkMarks')

const route = createRoute({
  method: 'post',
  path: '/api/v1/denials/worklist',
  summary: 'Mark items of a remittance’s worklist as done, or take the mark back',
  description:
    'The ids are those of POST /remit. Only the marks are kept; the ids say nothing of the claims.',
  request: {
    body: { required: true, content: { 'application/json': { schema: workMarks } } },
  },
  responses: {
    200: jsonResponse('Marked', z.object({ marked: z.int(), done: z.boolean() })),
    400: problemResponse('An id is none'),
    404: problemResponse('This server keeps no marks'),
  },
})

/** `POST /api/v1/denials/worklist` */
export function addWorklistRoute(app: ApiApp, options: AppOptions): void {
  const open = workMarksOpener(options)
  app.openapi(route, async (c) => {
    const { items, done } = c.req.valid('json')
    const marks = await open(c)
    if (marks === null) throw new ProblemError(noMarks)
    await markWork(marks.store, marks.scope, items, done)
    return c.json({ marked: items.length, done }, 200)
  })
}

const noMarks = problem(
  404,
  'no-worklist',
  'This server keeps no marks',
  'Start it with feescope serve, which keeps them in the data directory or in DATABASE_URL.',
)
