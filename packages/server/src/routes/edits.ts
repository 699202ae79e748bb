import { parseHcpcsCode } from '@feescope/core'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { listAddOnRows, listPairs, stateOf } from '../list-edits.ts'
import { malformed, ProblemError } from '../problem.ts'
import { readDate } from '../read-date.ts'
import { codeEdits } from '../schemas/code-edits.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'
import { isoDate } from '../schemas/values.ts'

/** A page of pairs unless asked otherwise. */
const PAGE = 25

const route = createRoute({
  method: 'get',
  path: '/api/v1/edits/{code}',
  summary: 'The NCCI edits of a code',
  description: 'Pairs in force on the day (a page of them), unit limit, and add-on rows.',
  request: {
    params: z.object({ code: z.string().openapi({ example: '76120' }) }),
    query: z.object({
      date: isoDate.optional(),
      setting: z.enum(['practitioner', 'outpatient']).optional(),
      with: z
        .string()
        .max(5)
        .optional()
        .openapi({ description: 'Only pairs with codes that begin so' }),
      offset: z.coerce.number().int().min(0).optional(),
      limit: z.coerce.number().int().min(1).max(10_000).optional(),
    }),
  },
  responses: {
    200: jsonResponse('The edits', codeEdits),
    400: problemResponse('The code or a parameter is malformed'),
  },
})

/** `GET /api/v1/edits/{code}` */
export function addEditsRoute(app: ApiApp, { reference, today }: AppOptions): void {
  app.openapi(route, (c) => {
    const code = parseHcpcsCode(c.req.valid('param').code, 'code')
    if (!code.ok) throw new ProblemError(malformed(code.issues))
    const { setting = 'practitioner', offset = 0, limit = PAGE, ...query } = c.req.valid('query')
    const date = readDate(query.date, today)
    const prefix = (query.with ?? '').trim().toUpperCase()
    const ptp = reference.choosePtp(setting, date)
    const mue = reference.chooseMue(setting, date)
    const addOn = reference.chooseAddOn(date)
    const pairs = listPairs(ptp, code.value, date).filter(({ other }) => other.startsWith(prefix))
    const rows = addOn.held
      ? [...addOn.table.listPrimaries(code.value), ...addOn.table.listAddOns(code.value)]
      : []
    return c.json(
      {
        code: code.value,
        date,
        setting,
        ptp: {
          table: stateOf(ptp),
          total: pairs.length,
          denied: pairs.filter(({ column }) => column === 2).length,
          offset,
          rows: pairs.slice(offset, offset + limit),
        },
        mue: {
          table: stateOf(mue),
          limit: (mue.held ? mue.table.find(code.value) : undefined) ?? null,
        },
        addOn: { table: stateOf(addOn), rows: listAddOnRows(rows, date) },
      },
      200,
    )
  })
}
