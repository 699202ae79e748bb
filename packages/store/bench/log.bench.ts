import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBundledReference } from '@feescope/data'
import {
  createCrediting,
  importEntries,
  openLocalScope,
  openStore,
  refreshCredit,
  type StoreLocation,
  summarizeLog,
} from '../src/index.ts'
import { startPostgres } from '../test/support/start-postgres.ts'
import { logAsCsv } from './log-as-csv.ts'

const ROWS = 100_000

/** A log of 100,000 entries: import with crediting, then the dashboard's summary, on both databases. */
export async function run(): Promise<{ name: string; value: number; unit: string }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'feescope-bench-'))
  const server = await startPostgres()
  try {
    const postgres = { databaseUrl: await server.createDatabase() }
    return [
      ...(await measure('SQLite', { home: folder })),
      ...(await measure('PostgreSQL', postgres)),
    ]
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(name: string, location: StoreLocation) {
  const store = await openStore(location)
  const scope = await openLocalScope(store)
  const crediting = createCrediting(await openBundledReference())
  const importing = await seconds(async () => {
    await importEntries(store, scope, { text: logAsCsv(ROWS) })
    await refreshCredit(store, scope, crediting)
  })
  const summaries: number[] = []
  for (let round = 0; round < 9; round++) {
    summaries.push(await seconds(() => summarizeLog(store, scope, crediting)))
  }
  const median = summaries.sort((a, b) => a - b)[4] ?? 0
  await store.close()
  return [
    { name: `${name}: import and credit ${ROWS} rows`, value: importing, unit: 's' },
    { name: `${name}: summary of ${ROWS} entries, median`, value: median * 1000, unit: 'ms' },
  ]
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
