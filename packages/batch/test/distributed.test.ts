import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repriceOnCluster } from '../src/distributed/reprice-on-cluster.ts'
import { type NatsServers, startNatsServers } from './nats-servers.ts'
import { randomClaims } from './random-claims.ts'
import { repriceInto } from './reprice-runs.ts'
import { startWorkerProcess, type WorkerProcess } from './worker-processes.ts'

let folder = ''
let servers: NatsServers
const workers: WorkerProcess[] = []
const path = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-distributed-'))
  servers = await startNatsServers(3)
  writeFileSync(path('claims.csv'), randomClaims(40_000, 2026))
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
    chunkBytes: 200_000,
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
  expect(report.chunks).toBeGreaterThan(20)
  await servers.restart(String(leader))
}, 90_000)
