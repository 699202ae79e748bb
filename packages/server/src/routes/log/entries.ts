import { insertCredited, listCredited, listDuplicates } from '@feescope/store'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { MAX_LOG_PAGE } from '../../limits.ts'
import { labelled } from '../../log/code-words.ts'
import { openLog } from '../../log/open-log.ts'
import { readBody } from '../../log/read-body.ts'
import { readFilter } from '../../log/read-filter.ts'
import { duplicateGroups, entryInput, entryPage, insertedEntries } from '../../schemas/log/entry.ts'
import { logFilter } from '../../schemas/log/filter.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/log/entries',
  summary: 'Entries of the procedure log, newest day first, raw and credited side by side',
  request: {
    query: logFilter.extend({
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(MAX_LOG_PAGE)
        .optional()
        .openapi({ description: 'Default 100' }),
      after: z
        .string()
        .max(100)
        .optional()
        .openapi({ description: 'What next of the page before was' }),
    }),
  },
  responses: {
    200: jsonResponse('A page of entries', entryPage),
    400: problemResponse('The filter is malformed'),
  },
})

const addRoute = createRoute({
  method: 'post',
  path: '/api/v1/log/entries',
  summary: 'Log procedures as one act',
  description:
    'Up to 1,000 at once; none is added when one is malformed. There is no patient field, and text ' +
    'that looks like a name with a date of birth or a record number is refused.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.object({ entries: z.array(entryInput).min(1).max(1000) }) },
      },
    },
  },
  responses: {
    201: jsonResponse('What was added', insertedEntries),
    400: problemResponse('An entry is malformed; every issue is listed with its path'),
  },
})

const duplicatesRoute = createRoute({
  method: 'get',
  path: '/api/v1/log/duplicates',
  summary: 'Entries that look like one entered several times',
  request: { query: logFilter },
  responses: {
    200: jsonResponse(
      'Groups of ids in the order they were added; at most 100 groups',
      duplicateGroups,
    ),
    400: problemResponse('The filter is malformed'),
  },
})

/** The shape only; the store checks what is in each entry, so that all faces agree. */
const entriesBody = z.strictObject({ entries: z.array(z.record(z.string(), z.unknown())) })

/** `GET` and `POST /api/v1/log/entries`, `GET /api/v1/log/duplicates` */
export function addLogEntryRoutes(app: ApiApp, options: AppOptions): void {
  app.openapi(listRoute, async (c) => {
    const { limit, after, ...filter } = c.req.valid('query')
    const log = await openLog(c, options)
    const { store, scope, openCrediting } = log
    const page = await listCredited(store, scope, await openCrediting(), readFilter(filter, log), {
      ...(limit !== undefined && { limit }),
      ...(after !== undefined && { after }),
    })
    return c.json({ entries: page.entries.map(labelled), next: page.next }, 200)
  })

  app.openAPIRegistry.registerPath(addRoute)
  app.post(addRoute.path, async (c) => {
    const { entries: inputs } = await readBody(c, entriesBody)
    const log = await openLog(c, options)
    const { store, scope, openCrediting } = log
    const added = await insertCredited(store, scope, openCrediting, inputs)
    return c.json({ ...added, entries: added.entries.map(labelled) }, 201)
  })

  app.openapi(duplicatesRoute, async (c) => {
    const log = await openLog(c, options)
    const { store, scope } = log
    const groups = await listDuplicates(store, scope, readFilter(c.req.valid('query'), log))
    return c.json(
      {
        groups: groups.map((group) => ({
          ...labelled({ code: group[0]?.code ?? '' }),
          date: group[0]?.date ?? '',
          ids: group.map(({ id }) => id),
        })),
      },
      200,
    )
  })
}
