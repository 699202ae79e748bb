import fc from 'fast-check'
import { expect, it } from 'vitest'
import { post } from '../bundled-app.ts'
import { expectNoFault } from '../expect-no-fault.ts'
import { postCsv, put, useLogApp } from '../log-app.ts'
import {
  csvFiles,
  csvRoutes,
  logBodies,
  logQueries,
  logSettings,
  readRoutes,
} from '../log-inputs.ts'
import type { Suite } from './suite.ts'

const RUNS = { numRuns: 300 }
const log = '/api/v1/log'

export const fuzzSuite: Suite = (database) => {
  const app = useLogApp(database.createLocation)

  it.each(Object.entries(logBodies))('POST %s', (path, bodies) =>
    fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        await expectNoFault(await app().request(`${log}${path}`, post(body)))
      }),
      RUNS,
    ),
  )

  it.each(Object.entries(logSettings))('PUT %s, and what is read then', (path, bodies) =>
    fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        await expectNoFault(await app().request(`${log}${path}`, put(body)))
        await expectNoFault(await app().request(`${log}/summary`))
        expect((await app().request(`${log}${path}`)).status).toBe(200)
      }),
      { numRuns: 200 },
    ),
  )

  it.each(csvRoutes)('POST %s with any csv and any query', (path) =>
    fc.assert(
      fc.asyncProperty(csvFiles, logQueries, async (csv, query) => {
        const text = new URLSearchParams(query)
        await expectNoFault(await app().request(`${log}${path}?${text}`, postCsv(csv)))
        const fitting = path === '/surveys' ? '?source=own&year=2025' : ''
        await expectNoFault(await app().request(`${log}${path}${fitting}`, postCsv(csv)))
      }),
      RUNS,
    ),
  )

  it.each(readRoutes)('GET %s with any query', (path) =>
    fc.assert(
      fc.asyncProperty(logQueries, fc.string(), async (query, name) => {
        const text = new URLSearchParams(query)
        await expectNoFault(await app().request(`${log}${path}?${text}`))
        const one = new URLSearchParams(Object.entries(query).slice(0, 2))
        await expectNoFault(await app().request(`${log}${path}?${one}&${encodeURIComponent(name)}`))
      }),
      { numRuns: 150 },
    ),
  )
}
