import { openHcpcsLevelTwo, openUtilization } from '@feescope/data'
import { basisOf, describeSpecialty, findSpecialties, listSpecialties } from '@feescope/guides'
import { createRoute, z } from '@hono/zod-openapi'
import type { ApiApp } from '../api-app.ts'
import { ProblemError, problem } from '../problem.ts'
import { jsonResponse, problemResponse } from '../schemas/problem.ts'
import { specialtyList, specialtyView } from '../schemas/specialty.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/specialties',
  summary: 'Specialties by what Medicare paid them',
  responses: {
    200: jsonResponse('Most payments first', specialtyList),
    404: problemResponse('No utilization tables are held'),
  },
})

const viewRoute = createRoute({
  method: 'get',
  path: '/api/v1/specialties/{name}',
  summary: 'The codes a specialty is paid most for, with their share',
  request: {
    params: z.object({ name: z.string().max(100).openapi({ example: 'Diagnostic Radiology' }) }),
    query: z.object({ limit: z.coerce.number().int().min(1).max(50).optional() }),
  },
  responses: {
    200: jsonResponse('The specialty', specialtyView),
    400: problemResponse('The limit is malformed'),
    404: problemResponse('No such specialty, or no utilization tables are held'),
  },
})

/** `GET /api/v1/specialties` and `GET /api/v1/specialties/{name}` */
export function addSpecialtyRoutes(app: ApiApp): void {
  app.openapi(listRoute, (c) => {
    const tables = getTables()
    return c.json({ ...basisOf(tables), specialties: listSpecialties(tables) }, 200)
  })
  app.openapi(viewRoute, (c) => {
    const tables = getTables()
    const { name } = c.req.valid('param')
    const [specialty, ...others] = findSpecialties(tables, name)
    const levelTwo = openHcpcsLevelTwo()
    const view =
      specialty === undefined || others.length > 0
        ? undefined
        : describeSpecialty(tables, specialty, {
            limit: c.req.valid('query').limit ?? 20,
            nameOf: (code) => levelTwo?.find(code)?.shortDescription || undefined,
          })
    if (!view) throw new ProblemError(noSuchSpecialty(name))
    return c.json(view, 200)
  })
}

function getTables() {
  const tables = openUtilization()
  if (tables) return tables
  throw new ProblemError(
    problem(
      404,
      'release-not-held',
      'No utilization tables are held',
      'Import them: feescope data import FILE…',
    ),
  )
}

function noSuchSpecialty(name: string) {
  return problem(
    404,
    'no-such-specialty',
    'No one specialty of that name',
    `“${name}” is none, or may be several. /api/v1/specialties lists them.`,
  )
}
