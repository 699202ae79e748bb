import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { compareReleases } from '../compare-releases.ts'
import { readVolumes } from '../read-volumes.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'
import { releaseDiff } from '../schemas/release-diff.ts'
import { setting } from '../schemas/values.ts'

const route = createRoute({
  method: 'get',
  path: '/api/v1/diff',
  summary: 'What changed between two fee schedule releases',
  description: 'In dollars of one setting and place, with what each change is due to.',
  request: {
    query: z.object({
      a: z.string().max(20).openapi({ example: 'RVU25D' }),
      b: z.string().max(20).openapi({ example: 'RVU26C' }),
      locality: z.string().max(20).optional().openapi({ description: 'Default national' }),
      setting: setting.optional(),
      codes: z
        .string()
        .max(20_000)
        .optional()
        .openapi({ description: 'Only these codes, separated by commas' }),
      volumes: z.string().max(20_000).optional().openapi({
        example: '76120x120,76000-26x40',
        description: 'How often each is done: adds up dollars and work RVUs',
      }),
      kind: z
        .enum(['changed', 'added', 'deleted'])
        .optional()
        .openapi({ description: 'Only such rows; default all' }),
      order: z.enum(['code', 'change', 'percent']).optional(),
      offset: z.coerce.number().int().min(0).optional(),
      limit: z.coerce.number().int().min(1).max(20_000).optional(),
    }),
  },
  responses: {
    200: jsonResponse('A page of the changes', releaseDiff),
    400: problemResponse('A parameter is malformed'),
    404: problemResponse('A release or the locality is not held'),
  },
})

/** `GET /api/v1/diff` */
export function addDiffRoute(app: ApiApp, { reference }: AppOptions): void {
  app.openapi(route, (c) => {
    const { a: before, b: after, codes, volumes, ...query } = c.req.valid('query')
    const list = codes
      ?.toUpperCase()
      .split(/[\s,]+/)
      .filter(Boolean)
    const comparison = { ...query, before, after, codes: list, volumes: readVolumes(volumes) }
    return c.json(compareReleases(reference, comparison), 200)
  })
}
