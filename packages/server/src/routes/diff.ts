import { formatUnits, type Reference } from '@feescope/core'
import { type Causes, DataError, diffReleases, type Effect, findReleaseSide } from '@feescope/data'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { listChanges } from '../list-changes.ts'
import { ProblemError, problem } from '../problem.ts'
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

/** Rows on a page unless asked otherwise. */
const PAGE = 50

/** `GET /api/v1/diff` */
export function addDiffRoute(app: ApiApp, { reference }: AppOptions): void {
  app.openapi(route, (c) => {
    const query = c.req.valid('query')
    const { a, b, codes: text, setting: rate = 'nonfacility', order = 'change' } = query
    const { offset = 0, limit = PAGE } = query
    const locality = query.locality === 'national' ? undefined : query.locality
    const codes = text
      ?.toUpperCase()
      .split(/[\s,]+/)
      .filter(Boolean)
    const diff = compare(reference, a, b, { codes, locality })
    const rows = listChanges(diff, rate, order).filter(
      ({ kind }) => query.kind === undefined || kind === query.kind,
    )
    const changes = diff.changed.map((row) => row[rate].change)
    return c.json(
      {
        before: sideOf(diff.before),
        after: sideOf(diff.after),
        locality: diff.locality,
        setting: rate,
        counts: {
          changed: diff.changed.length,
          added: diff.added.length,
          deleted: diff.deleted.length,
          unchanged: diff.unchanged,
          rising: changes.filter((change) => change > 0).length,
          falling: changes.filter((change) => change < 0).length,
        },
        sum: sumOf(diff.changed.map((row) => row[rate])),
        revaluations: diff.revaluations,
        unknown: unknownCodes(reference, codes ?? [], [a, b]),
        total: rows.length,
        offset,
        rows: rows.slice(offset, offset + limit),
      },
      200,
    )
  })
}

function compare(
  reference: Reference,
  a: string,
  b: string,
  options: Parameters<typeof diffReleases>[2],
) {
  try {
    return diffReleases(findReleaseSide(reference, a), findReleaseSide(reference, b), options)
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    throw new ProblemError(problem(404, error.code, 'There is nothing to compare', error.message))
  }
}

/** One unit of each changed row, added up. */
function sumOf(effects: readonly Effect[]) {
  const total = (amountOf: (effect: Effect) => number) =>
    formatUnits(
      effects.reduce((sum, effect) => sum + amountOf(effect), 0),
      2,
    )
  const cause = (name: keyof Causes) => total(({ causes }) => causes[name])
  return {
    before: total(({ before }) => before ?? 0),
    after: total(({ after }) => after ?? 0),
    change: total(({ change }) => change),
    causes: {
      work: cause('work'),
      pe: cause('pe'),
      mp: cause('mp'),
      gpci: cause('gpci'),
      conversionFactor: cause('conversionFactor'),
      oppsCap: cause('oppsCap'),
      status: cause('status'),
    },
  }
}

function sideOf({ conversionFactor, ...side }: ReturnType<typeof diffReleases>['before']) {
  return { ...side, conversionFactor: formatUnits(conversionFactor, 4) }
}

function unknownCodes(
  reference: Reference,
  codes: readonly string[],
  ids: readonly string[],
): readonly string[] {
  const wanted = new Set(ids.map((id) => id.trim().toUpperCase()))
  const releases = reference.listPfs().filter(({ id }) => wanted.has(id))
  return codes.filter((code) => !releases.some((release) => release.findRows(code)))
}
