import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { listCodesByPrefix } from '../list-codes-by-prefix.ts'
import { readDate } from '../read-date.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'
import { isoDate, rvu } from '../schemas/values.ts'

const suggestion = z
  .object({
    code: z.string(),
    status: z.string(),
    work: rvu,
    totalNonfacility: rvu,
    modifiers: z
      .array(z.string())
      .readonly()
      .openapi({ description: 'Rows beside the global one' }),
  })
  .openapi('CodeSuggestion')

const route = createRoute({
  method: 'get',
  path: '/api/v1/codes',
  summary: 'Codes that begin with a prefix, at most 20',
  request: {
    query: z.object({
      prefix: z.string().min(1).max(5).openapi({ example: '761' }),
      date: isoDate.optional(),
    }),
  },
  responses: {
    200: jsonResponse(
      'The codes, ascending',
      z
        .object({ release: z.string().nullable(), codes: z.array(suggestion).readonly() })
        .openapi('CodeSuggestions'),
    ),
    400: problemResponse('The prefix is missing or too long, or the date is malformed'),
  },
})

/** `GET /api/v1/codes`, for a search box. */
export function addCodesRoute(app: ApiApp, { reference, today }: AppOptions): void {
  app.openapi(route, (c) => {
    const { prefix, date } = c.req.valid('query')
    const chosen = reference.choosePfs(readDate(date, today))
    if (!chosen.held) return c.json({ release: null, codes: [] }, 200)
    const codes = listCodesByPrefix(chosen.table, prefix.trim().toUpperCase())
    return c.json({ release: chosen.table.id, codes }, 200)
  })
}
