import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { backupSuite } from './suites/backup.ts'
import { crashSuite } from './suites/crash.ts'
import { creditSuite } from './suites/credit.ts'
import { denialsSuite } from './suites/denials.ts'
import { isolationSuite } from './suites/isolation.ts'
import { logSuite } from './suites/log.ts'
import { openingSuite } from './suites/opening.ts'
import type { Suite, TestDatabase } from './suites/suite.ts'
import { type RunningPostgres, startPostgres } from './support/start-postgres.ts'

const SUITES: readonly (readonly [string, Suite])[] = [
  ['opening', openingSuite],
  ['log', logSuite],
  ['credit', creditSuite],
  ['isolation', isolationSuite],
  ['denials', denialsSuite],
  ['backup', backupSuite],
  ['crash', crashSuite],
]

const folder = mkdtempSync(join(tmpdir(), 'feescope-store-'))
const sqlite: TestDatabase = {
  name: 'sqlite',
  createLocation: async () => ({ home: mkdtempSync(join(folder, 'home-')) }),
}

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
  for (const [name, suite] of SUITES) describe(name, () => suite(sqlite))
})

describe.skipIf(server instanceof Error)('on PostgreSQL', () => {
  const postgres: TestDatabase = {
    name: 'postgres',
    createLocation: async () => {
      if (server instanceof Error) throw server
      return { databaseUrl: await server.createDatabase() }
    },
  }
  for (const [name, suite] of SUITES) describe(name, () => suite(postgres))
})
