import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { ProblemError, problem } from '../problem.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'

const job = z
  .object({
    job: z.string().openapi({ example: '4951973ebcfaec53' }),
    input: z.string().openapi({ description: 'Name of the file', example: 'claims.csv' }),
    format: z.string(),
    status: z.enum(['submitting', 'running', 'complete', 'failed']),
    submittedAt: z.string(),
    chunks: z.int(),
    done: z.int().openapi({ description: 'Chunks that are priced' }),
    collected: z.int().openapi({ description: 'Chunks whose answers are written' }),
    counts: z
      .object({
        read: z.int(),
        priced: z.int(),
        refused: z.int(),
        denied: z.int(),
        rejected: z.int(),
        claims: z.int(),
      })
      .openapi({ description: 'Lines, and claims, whose answers are written' }),
    writtenAt: z.string().nullable().openapi({ description: 'When answers were last written' }),
    linesPerSecond: z.int().nullable(),
    secondsLeft: z.int().nullable(),
    data: z
      .object({ engine: z.string(), releases: z.array(z.string()).readonly(), sha256: z.string() })
      .openapi({ description: 'What its workers must hold' }),
    errors: z.array(z.string()).readonly(),
  })
  .openapi('Job')

const worker = z
  .object({
    worker: z.string(),
    host: z.string(),
    at: z.string().openapi({ description: 'When it was last heard of' }),
    dataSha256: z.string().openapi({ description: 'Over the engine and the tables it holds' }),
    job: z.string().nullable(),
    chunk: z.int().nullable(),
    lines: z.int(),
  })
  .openapi('Worker')

const route = createRoute({
  method: 'get',
  path: '/api/v1/jobs',
  summary: 'Repricing jobs of the NATS cluster, newest first, and its workers',
  responses: {
    200: jsonResponse(
      'The jobs of the last days',
      z
        .object({
          at: z.string().openapi({ description: 'When this was so' }),
          jobs: z.array(job).readonly(),
          workers: z.array(worker).readonly(),
        })
        .openapi('Jobs'),
    ),
    404: problemResponse('The server watches no cluster'),
    503: problemResponse('The cluster does not answer'),
  },
})

/** `GET /api/v1/jobs` */
export function addJobsRoute(app: ApiApp, { jobs }: AppOptions): void {
  app.openapi(route, async (c) => {
    if (!jobs) throw new ProblemError(noCluster)
    try {
      return c.json(await jobs.list(), 200)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'cluster-error'))
        throw error
      throw new ProblemError(
        problem(503, 'cluster-unreachable', 'The cluster does not answer', error.message),
      )
    }
  })
}

const noCluster = problem(
  404,
  'no-cluster',
  'This server watches no cluster',
  'Start it with feescope serve --nats nats://HOST:4222.',
)
