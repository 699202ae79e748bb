import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBundledReference } from '@feescope/data'
import { createInvitation, createOrganization, type StoreLocation } from '@feescope/store'
import { logAsCsv } from '../../store/bench/log-as-csv.ts'
import { startPostgres } from '../../store/test/support/start-postgres.ts'
import { createAccounts, openStoreOnce, startServer } from '../src/index.ts'

const ROWS = 100_000
const ROUNDS = 15

/** What a browser waits for: a log of 100,000 entries behind a session, over HTTP, on both databases. */
export async function run(): Promise<{ name: string; value: number; unit: string }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'feescope-bench-'))
  const postgres = await startPostgres()
  try {
    return [
      ...(await measure('SQLite', { home: folder })),
      ...(await measure('PostgreSQL', { databaseUrl: await postgres.createDatabase() })),
    ]
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(name: string, location: StoreLocation) {
  const store = openStoreOnce(location)
  const accounts = createAccounts({ store, secret: 's'.repeat(43), url: 'http://127.0.0.1' })
  const server = await startServer({
    reference: await openBundledReference(),
    today: () => '2026-09-30',
    host: '127.0.0.1',
    port: 0,
    store,
    accounts,
  })
  const api = `${server.url}/api/v1`
  const opened = await store.open()
  const { id } = await createOrganization(opened, 'Bench')
  const { token } = await createInvitation(opened, id, { role: 'owner', createdBy: null })
  const joined = await fetch(`${api}/accounts/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token,
      name: 'Bench',
      email: 'bench@bench.example',
      password: 'a long password',
    }),
  })
  const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${api}${path}`, {
      ...init,
      headers: { ...init.headers, cookie },
    })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return response.text()
  }
  const csv = { method: 'POST', headers: { 'content-type': 'text/csv' }, body: logAsCsv(ROWS) }
  const importing = await milliseconds(() => ask('/log/import', csv))
  const crediting = await milliseconds(() => ask('/log/summary'))
  const figures = [
    { name: `${name}: import ${ROWS} rows`, value: importing / 1000, unit: 's' },
    { name: `${name}: first summary, crediting all`, value: crediting / 1000, unit: 's' },
  ]
  for (const [what, path] of [
    ['summary', '/log/summary'],
    ['summary with target and last year', '/log/summary?target=60000&lastYear=true'],
    ['first page of entries', '/log/entries'],
  ] as const) {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) times.push(await milliseconds(() => ask(path)))
    times.sort((a, b) => a - b)
    figures.push({
      name: `${name}: ${what}, median`,
      value: times[Math.floor(ROUNDS / 2)] ?? 0,
      unit: 'ms',
    })
  }
  await server.close()
  return figures
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
