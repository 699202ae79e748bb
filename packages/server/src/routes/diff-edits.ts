import { DataError, findReleaseSide } from '@feescope/data'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { type EditChanges, listLimitChanges, listPairChanges } from '../list-edit-changes.ts'
import { ProblemError, problem } from '../problem.ts'
import { editChanges } from '../schemas/edit-changes.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'

/** Changes of each kind unless asked otherwise. */
const PAGE = 50

const route = createRoute({
  method: 'get',
  path: '/api/v1/diff/edits',
  summary: 'Which edits changed between two fee schedule releases',
  description:
    'Unit limits (MUE), and pairs (PTP) of the codes given, between the edit tables of the first day of each release. Where two quarters are not held, that is said.',
  request: {
    query: z.object({
      a: z.string().max(20).openapi({ example: 'RVU25D' }),
      b: z.string().max(20).openapi({ example: 'RVU26C' }),
      setting: z.enum(['practitioner', 'outpatient']).optional(),
      codes: z
        .string()
        .max(20_000)
        .optional()
        .openapi({ description: 'Only these codes, separated by commas; pairs need them' }),
      limit: z.coerce.number().int().min(1).max(20_000).optional(),
    }),
  },
  responses: {
    200: jsonResponse('The changes', editChanges),
    400: problemResponse('A parameter is malformed'),
    404: problemResponse('A release is not held'),
  },
})

/** `GET /api/v1/diff/edits` */
export function addDiffEditsRoute(app: ApiApp, { reference }: AppOptions): void {
  app.openapi(route, (c) => {
    const { a, b, setting = 'practitioner', codes, limit = PAGE } = c.req.valid('query')
    const sides = [sideOf(reference, a), sideOf(reference, b)] as const
    const [before, after] = [sides[0].pfs.effective.from, sides[1].pfs.effective.from]
    const own = codes
      ?.toUpperCase()
      .split(/[\s,]+/)
      .filter(Boolean)
    const comparison = { before, after, setting, codes: own }
    const all = sides.flatMap(({ pfs }) => [...pfs.codes()])
    return c.json(
      {
        before,
        after,
        mue: pageOf(listLimitChanges(reference, comparison, all), limit),
        ptp: pageOf(listPairChanges(reference, comparison), limit),
      },
      200,
    )
  })
}

function sideOf(reference: AppOptions['reference'], id: string) {
  try {
    return findReleaseSide(reference, id)
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    throw new ProblemError(problem(404, error.code, 'There is nothing to compare', error.message))
  }
}

function pageOf<Change>(found: EditChanges<Change>, limit: number) {
  if (!found.compared) return found
  return { ...found, total: found.changes.length, changes: found.changes.slice(0, limit) }
}
