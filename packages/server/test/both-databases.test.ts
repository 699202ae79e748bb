import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { type RunningPostgres, startPostgres } from '../../store/test/support/start-postgres.ts'
import { accountsSuite } from './suites/accounts.ts'
import { denialsSuite } from './suites/denials.ts'
import { fuzzSuite } from './suites/fuzz.ts'
import { isolationSuite } from './suites/isolation.ts'
import type { Suite } from './suites/suite.ts'

const SUITES: readonly (readonly [string, Suite])[] = [
  ['no input of the log is answered with a fault', fuzzSuite],
  ['accounts', accountsSuite],
  ['denial reports', denialsSuite],
  ['another organisation’s log stays its own', isolationSuite],
]

const folder = mkdtempSync(join(tmpdir(), 'feescope-server-'))

/** Real PostgreSQL; a machine where it cannot start says so, and fails in CI. */
const server: RunningPostgres | Error = await startPostgres().catch((error: unknown) =>
  error instanceof Error ? error : new Error(String(error)),
)
if (server instanceof Error) {
  if (process.env['CI'] === 'true') throw server
  console.warn(`PostgreSQL could not be started; its tests are skipped. ${server.message}`)
}

afterAll(async () => {
  if (!(server instanceof Error)) await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('on SQLite', () => {
  const sqlite = { createLocation: async () => ({ home: mkdtempSync(join(folder, 'home-')) }) }
  for (const [name, suite] of SUITES) describe(name, () => suite(sqlite))
})

describe.skipIf(server instanceof Error)('on PostgreSQL', () => {
  const postgres = {
    createLocation: async () => {
      if (server instanceof Error) throw server
      return { databaseUrl: await server.createDatabase() }
    },
  }
  for (const [name, suite] of SUITES) describe(name, () => suite(postgres))
})
