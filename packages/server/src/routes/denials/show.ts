import { parseHcpcsCode } from '@feescope/core'
import { findLabel } from '@feescope/guides'
import {
  DENIAL_OUTCOMES,
  exportFigures,
  findPayer,
  listPublished,
  MAX_REPORTS_A_DAY,
  PAYERS,
  parsePayer,
  STRATEGIES,
  THRESHOLD,
} from '@feescope/store'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { MAX_CLUSTERS } from '../../limits.ts'
import { malformed, ProblemError } from '../../problem.ts'
import {
  denialChoices,
  denialFiguresFile,
  denialList,
  denialsOfCode,
} from '../../schemas/denials.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'
import { denialsOpener } from './open-denials.ts'

const choicesRoute = createRoute({
  method: 'get',
  path: '/api/v1/denials/choices',
  summary: 'What a denial report may name: payers, outcomes, strategies, denial codes in our words',
  responses: { 200: jsonResponse('The choices', denialChoices) },
})

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/denials',
  summary: 'Published denials, most reporters first',
  request: {
    query: z.object({
      payer: z.string().max(60).optional().openapi({ example: 'medicare' }),
      denialCode: z.string().max(6).optional().openapi({ example: '97' }),
      limit: z.coerce.number().int().min(1).max(MAX_CLUSTERS).optional(),
    }),
  },
  responses: {
    200: jsonResponse('The clusters', denialList),
    400: problemResponse('The payer is unknown'),
    404: problemResponse('This server keeps no denial reports'),
  },
})

const exportRoute = createRoute({
  method: 'get',
  path: '/api/v1/denials/export',
  summary: 'All that is published, signed, for other stores to import',
  request: {
    query: z.object({ name: z.string().min(1).max(60).default('a Feescope store') }),
  },
  responses: {
    200: jsonResponse('The file', denialFiguresFile),
    404: problemResponse('This server keeps no denial reports'),
  },
})

const codeRoute = createRoute({
  method: 'get',
  path: '/api/v1/denials/{code}',
  summary: 'Denials of a code, with their cause and what worked',
  description:
    'Figures are "at least", in steps of five reporters; of every group ten are left unsaid.',
  request: {
    params: z.object({ code: z.string().openapi({ example: '76000' }) }),
    query: z.object({ payer: z.string().max(60).optional() }),
  },
  responses: {
    200: jsonResponse('The clusters of five and more reporters', denialsOfCode),
    400: problemResponse('The code is malformed or the payer unknown'),
    404: problemResponse('This server keeps no denial reports'),
  },
})

/** `GET /api/v1/denials…`: what is published. */
export function addDenialShowRoutes(app: ApiApp, options: AppOptions): void {
  const open = denialsOpener(options)
  app.openapi(choicesRoute, async (c) => c.json(await choices(), 200))
  app.openapi(listRoute, async (c) => {
    const { payer, denialCode, limit = 100 } = c.req.valid('query')
    const { store } = await open()
    const found = await listPublished(store, {
      ...(payer !== undefined && { payer: payerId(payer) }),
      ...(denialCode !== undefined && { denialCode }),
    })
    const { denialReason } = await import('@feescope/batch')
    const clusters = found.slice(0, limit).map((cluster) => ({
      code: cluster.code,
      label: findLabel(cluster.code)?.label ?? null,
      payer: namePayer(cluster.payer),
      denialCode: cluster.denialCode,
      meaning: denialReason(cluster.denialCode).meaning,
      reporters: cluster.figures.reporters,
      outcomes: cluster.figures.outcomes,
    }))
    return c.json({ threshold: THRESHOLD, clusters, more: found.length > limit }, 200)
  })
  app.openapi(exportRoute, async (c) => {
    const { store, keys } = await open()
    return c.json(await exportFigures(store, keys, c.req.valid('query').name), 200)
  })
  app.openapi(codeRoute, async (c) => {
    const code = parseHcpcsCode(c.req.valid('param').code, 'code')
    if (!code.ok) throw new ProblemError(malformed(code.issues))
    const { payer } = c.req.valid('query')
    const { store } = await open()
    const filter = { code: code.value, ...(payer !== undefined && { payer: payerId(payer) }) }
    const { denialsOfCode: describe } = await import('@feescope/batch')
    const answer = await describe(options.reference, store, filter, options.today())
    const label = findLabel(code.value)?.label ?? null
    return c.json({ label, ...answer }, 200)
  })
}

async function choices() {
  const { DENIAL_REASONS } = await import('@feescope/batch')
  return {
    payers: PAYERS.map(({ id, name }) => ({ id, name })),
    outcomes: DENIAL_OUTCOMES,
    strategies: STRATEGIES,
    denialCodes: Object.entries(DENIAL_REASONS).map(([denialCode, { meaning }]) => ({
      denialCode,
      meaning,
    })),
    threshold: THRESHOLD,
    mostReportsADay: MAX_REPORTS_A_DAY,
  }
}

function namePayer(id: string) {
  return { id, name: findPayer(id)?.name ?? id }
}

function payerId(text: string): string {
  const payer = parsePayer(text, 'payer')
  if (!payer.ok) throw new ProblemError(malformed(payer.issues))
  return payer.value.id
}
