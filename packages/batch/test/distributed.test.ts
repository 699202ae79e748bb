import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repriceOnCluster } from '../src/distributed/reprice-on-cluster.ts'
import { watchJobs } from '../src/distributed/watch-jobs.ts'
import { type NatsServers, startNatsServers } from './nats-servers.ts'
import { randomClaims } from './random-claims.ts'
import { repriceInto, rowsOf } from './reprice-runs.ts'
import { startWorkerProcess, type WorkerProcess } from './worker-processes.ts'

let folder = ''
let servers: NatsServers
const workers: WorkerProcess[] = []
const path = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-distributed-'))
  servers = await startNatsServers(3)
  writeFileSync(path('claims.csv'), randomClaims(12_000, 2026))
  for (let count = 0; count < 3; count++) workers.push(startWorker())
  await repriceInto(folder, 'claims.csv', 'local.csv')
}, 60_000)
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill()))
  await servers.close()
  rmSync(folder, { recursive: true })
})

const startWorker = (home?: string) =>
  startWorkerProcess({ nats: { urls: servers.urls }, home, ackSeconds: 2 })

function repriceThere(input: string, output: string, more = {}) {
  return repriceOnCluster({
    nats: { urls: servers.urls },
    input: path(input),
    output: path(output),
    rejects: path(`${output}.rejects.csv`),
    home: undefined,
    chunkBytes: 64_000,
    ...more,
  })
}

async function leaderOf(stream: string): Promise<string> {
  const connection = await connect({ servers: servers.urls.split(',') })
  try {
    const info = await (await jetstreamManager(connection)).streams.info(stream)
    return info.cluster?.leader ?? ''
  } finally {
    await connection.close()
  }
}

const isSame = (a: string, b: string) => readFileSync(path(a)).equals(readFileSync(path(b)))

let stopped = ''
test('a killed stream leader and a killed worker lose no line and double none', async () => {
  let struck: Promise<unknown> | undefined
  const strike = async () => {
    const leader = await leaderOf('feescope-work')
    await Promise.all([servers.kill(leader), workers[0]?.kill()])
    return leader
  }
  const report = await repriceThere('claims.csv', 'killed.csv', {
    onProgress: ({ share }: { share: number }) => {
      if (share > 0.1) struck ??= strike()
    },
  })
  const leader = await struck
  expect(leader).toMatch(/^s[123]$/)
  expect(isSame('killed.csv', 'local.csv')).toBe(true)
  expect(report.read).toBe(report.priced + report.refused + report.denied + report.rejected)
  const manifest = JSON.parse(readFileSync(path('killed.csv.manifest.json'), 'utf8'))
  expect(manifest).toMatchObject({ job: report.job, status: 'complete', format: 'csv' })
  expect(manifest.chunks).toHaveLength(report.chunks)
  expect(report.chunks).toBeGreaterThan(10)
  stopped = String(leader)
}, 90_000)

test('the same job again, stopped and submitted once more while a server comes back, is the same', async () => {
  const stop = new AbortController()
  const part = await repriceThere('claims.csv', 'again.csv', {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  expect(part.completed).toBe(false)
  await servers.restart(stopped)
  const [one, two] = await Promise.all([
    repriceThere('claims.csv', 'again.csv'),
    workers[1]?.kill('SIGTERM'),
  ])
  expect(two).toBeUndefined()
  expect(one.job).toBe(part.job)
  expect(isSame('again.csv', 'local.csv')).toBe(true)
}, 90_000)

test('other formats go the same way, with the same rejects', async () => {
  const rows = rowsOf(randomClaims(3000, 8)).map((row) => JSON.stringify(row))
  rows[7] = '{'
  rows[1234] = rows[1234]?.replace(/"date":"[^"]*"/, '"date":"x"') ?? ''
  writeFileSync(path('c.jsonl'), rows.join('\n'))
  await repriceInto(folder, 'c.jsonl', 'c.local.jsonl')
  const report = await repriceThere('c.jsonl', 'c.jsonl.out.jsonl')
  expect(report.rejected).toBe(2)
  expect(isSame('c.jsonl.out.jsonl', 'c.local.jsonl')).toBe(true)
  expect(isSame('c.jsonl.out.jsonl.rejects.csv', 'c.local.jsonl.rejects.csv')).toBe(true)
}, 60_000)

test('a worker with other data leaves the job to others and says so', async () => {
  const notes: string[] = []
  const stop = new AbortController()
  const onNote = (text: string) => {
    notes.push(text)
    if (text.includes('holds other data')) stop.abort()
  }
  await Promise.all(workers.map((worker) => worker.kill()))
  workers.push(startWorker())
  // What the submitter asks for is what nobody holds.
  const report = await repriceThere('c.jsonl', 'other.csv', {
    data: { engine: 'other', releases: [], sha256: '0'.repeat(64) },
    signal: stop.signal,
    onNote,
  })
  expect(report).toMatchObject({ completed: false, read: 0 })
  expect(notes.join()).toMatch(/The worker on .* holds other data than job [0-9a-f]{16} asks for/)
}, 60_000)

test('jobs and workers can be seen', async () => {
  const watch = watchJobs({ urls: servers.urls })
  try {
    const { jobs, workers: seen } = await watch.list()
    const whole = jobs.find(({ input }) => input === 'claims.csv')
    expect(whole).toMatchObject({ status: 'complete', format: 'csv', secondsLeft: null })
    expect(whole?.done).toBe(whole?.chunks)
    expect(whole?.linesPerSecond).toBeGreaterThan(0)
    expect(seen.length).toBeGreaterThan(0)
  } finally {
    await watch.close()
  }
}, 30_000)

test('an address that cannot be used is said without its password', async () => {
  const run = repriceThere('claims.csv', 'x.csv', {
    nats: { urls: 'nats://someone:secret@127.0.0.1:1' },
  })
  await expect(run).rejects.toThrow(/No NATS server answers at 127.0.0.1:1 /)
  await expect(run).rejects.not.toThrow(/secret/)
})
