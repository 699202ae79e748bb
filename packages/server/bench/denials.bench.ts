import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openBundledReference } from '@feescope/data'
import { listPublished, type StoreLocation } from '@feescope/store'
import { startPostgres } from '../../store/test/support/start-postgres.ts'
import { openStoreOnce, startServer } from '../src/index.ts'
import { postJson } from './post-json.ts'

/** Reports a second that must be held, and for how long, seconds. */
const RATE = 200
const SECONDS = 20
/** Of the run as fast as it goes. */
const AT_ONCE = 32
const REPORTS = 4000

const CODES = ['76000', '76120', '99213', '45385', '20610', '97110', '77002', '93000', '36415']
const PAYERS = ['medicare', 'aetna', 'cigna', 'humana', 'unitedhealthcare', 'bcbs', 'molina']
const OUTCOMES = ['overturned', 'upheld', 'written-off', 'open']

/** Denial reports over HTTP, on both databases: 200 a second on schedule, then as fast as it goes. */
export async function run(): Promise<{ name: string; value: number; unit: string }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'feescope-bench-'))
  const postgres = await startPostgres()
  try {
    return [
      ...(await measure('SQLite', { home: join(folder, 'sqlite') }, folder)),
      ...(await measure('PostgreSQL', { databaseUrl: await postgres.createDatabase() }, folder)),
    ]
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(name: string, location: StoreLocation, home: string) {
  const store = openStoreOnce(location)
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    reference: await openBundledReference(),
    today: () => new Date().toISOString().slice(0, 10),
    store,
    home,
  })
  const address = `${server.url}/api/v1/denials/reports`
  const send = async (index: number): Promise<number> => {
    const start = performance.now()
    const headers = { 'feescope-reporter': `reporter-of-the-benchmark-${index % 600}` }
    const status = await postJson(address, headers, reportAt(index))
    if (status !== 201) throw new Error(`a report was answered ${status}`)
    return performance.now() - start
  }
  await Promise.all(Array.from({ length: 50 }, (_, at) => send(at)))
  const scheduled = await onSchedule((at) => send(50 + at))
  const before = process.cpuUsage()
  const fast = await asFastAsItGoes((at) => send(50 + RATE * SECONDS + at))
  const { user, system } = process.cpuUsage(before)
  const { db } = await store.open()
  const { held } = await db
    .selectFrom('denial_report')
    .select((select) => select.fn.countAll<number>().as('held'))
    .executeTakeFirstOrThrow()
  const published = await listPublished(await store.open())
  await server.close()
  return [
    {
      name: `${name}: ${RATE} reports/s for ${SECONDS} s, last one late by`,
      value: scheduled.late,
      unit: 'ms',
    },
    { name: `${name}: answered within, median`, value: at(scheduled.took, 0.5), unit: 'ms' },
    {
      name: `${name}: answered within, 99th percentile`,
      value: at(scheduled.took, 0.99),
      unit: 'ms',
    },
    { name: `${name}: as fast as it goes, ${AT_ONCE} at once`, value: fast, unit: 'reports/s' },
    {
      name: `${name}: processor time a report, sender included`,
      value: (user + system) / 1000 / REPORTS,
      unit: 'ms',
    },
    {
      name: `${name}: sent and not held`,
      value: 50 + RATE * SECONDS + REPORTS - held,
      unit: 'reports',
    },
    { name: `${name}: clusters published`, value: published.length, unit: 'clusters' },
  ]
}

/** Sends each report at its time, whether or not those before are answered. */
async function onSchedule(send: (at: number) => Promise<number>) {
  const start = performance.now()
  const answers: Promise<number>[] = []
  for (let index = 0; index < RATE * SECONDS; index++) {
    const due = start + (index * 1000) / RATE
    const early = due - performance.now()
    if (early > 1) await wait(early)
    answers.push(send(index))
  }
  const took = await Promise.all(answers)
  return { took, late: Math.max(0, performance.now() - start - SECONDS * 1000) }
}

async function asFastAsItGoes(send: (at: number) => Promise<number>): Promise<number> {
  const start = performance.now()
  let next = 0
  const work = async () => {
    while (next < REPORTS) await send(next++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return REPORTS / ((performance.now() - start) / 1000)
}

/** Each index another code, payer or month of its reporter, so that every report is one more. */
function reportAt(index: number) {
  const own = Math.floor(index / 600)
  const pick = <Item>(items: readonly Item[], by: number) => items[by % items.length]
  return {
    code: pick(CODES, own + index),
    payer: pick(PAYERS, index),
    denialCode: '97',
    month: `20${16 + Math.floor(own / 12)}-${String((own % 12) + 1).padStart(2, '0')}`,
    outcome: pick(OUTCOMES, index * 7),
    strategies: ['records-sent'],
  }
}

function at(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0
}
