import { type ListedRelease, openTableFiles, type TableFiles } from '@feescope/data'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { problem, sendProblem } from '../problem.ts'
import { jsonResponse } from '../schemas/problem.ts'
import { isoDate } from '../schemas/values.ts'

const manifest = z
  .looseObject({
    id: z.string().openapi({ example: 'RVU26C' }),
    kind: z.string().openapi({ example: 'pfs' }),
    effective: z.object({ from: isoDate, to: isoDate }),
    rows: z.int(),
    tableSha256: z.string().openapi({ description: 'Of the Arrow file; names it at /tables' }),
  })
  .openapi('TableManifest') as unknown as z.ZodType<ListedRelease['manifest']>

const route = createRoute({
  method: 'get',
  path: '/api/v1/tables',
  summary: 'The tables an engine in the page needs, for pricing without the server',
  description:
    'Each is an Arrow IPC file, compressed with gzip, at /tables/{tableSha256}.arrow.gz.',
  responses: {
    200: jsonResponse(
      'What is held, oldest first',
      z.object({
        tables: z.array(z.object({ manifest, bundled: z.boolean() })).readonly(),
      }),
    ),
  },
})

/** A file of this name has this content for ever. */
const IMMUTABLE = 'public, max-age=31536000, immutable'

/** `GET /api/v1/tables` and `GET /tables/{sha256}.arrow.gz` */
export function addTableRoutes(app: ApiApp, { home }: AppOptions): void {
  // Opened when first asked for: most servers of an API never are.
  let opened: TableFiles | undefined
  const tables = () => {
    opened ??= openTableFiles({ home })
    return opened
  }
  app.openapi(route, (c) => c.json({ tables: tables().list() }, 200))
  app.get('/tables/:file{[0-9a-f]{64}\\.arrow\\.gz}', (c) => {
    const bytes = tables().findCompressed(c.req.param('file').slice(0, 64))
    if (!bytes) return sendProblem(c, noSuchTable)
    return c.body(bytes, 200, { 'content-type': 'application/gzip', 'cache-control': IMMUTABLE })
  })
  app.get('/tables/*', (c) => sendProblem(c, noSuchTable))
}

const noSuchTable = problem(
  404,
  'no-such-table',
  'This table is not held',
  'GET /api/v1/tables lists the tables held now.',
)
