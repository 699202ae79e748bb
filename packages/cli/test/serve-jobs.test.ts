import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NatsServers, startNatsServers } from '../../batch/test/nats-servers.ts'
import { randomClaims } from '../../batch/test/random-claims.ts'
import { FEESCOPE, NO_HOME, type ServerProcess, spawnServer } from './spawn-feescope.ts'

let folder = ''
let nats: NatsServers
let server: ServerProcess
const started: ChildProcess[] = []

function feescope(...args: readonly string[]): ChildProcess {
  const env = { ...process.env, FEESCOPE_HOME: NO_HOME }
  const child = spawn(FEESCOPE.command, [...FEESCOPE.args, ...args], { env, stdio: 'ignore' })
  started.push(child)
  return child
}

async function askJobs() {
  const answer = await fetch(`${server.url}/api/v1/jobs`)
  return { status: answer.status, body: await answer.json() }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'feescope-serve-jobs-'))
  nats = await startNatsServers(1)
  server = await spawnServer(['--nats', nats.urls])
})
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await server?.stop()
  await nats?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('serve --nats answers the totals that reprice --nats reports, and who did it', async () => {
  expect(await askJobs()).toMatchObject({ status: 200, body: { jobs: [], workers: [] } })
  const worker = feescope('worker', '--nats', nats.urls)
  const [input, out, report] = ['in.csv', 'out.csv', 'report.json'].map((at) => join(folder, at))
  writeFileSync(`${input}`, randomClaims(2000, 5))
  const run = feescope(
    ...['reprice', `${input}`, '--out', `${out}`, '--nats', nats.urls, '--report', `${report}`],
  )
  const [code] = await once(run, 'exit')
  expect(code).toBeLessThan(2)
  const { job, read, priced, refused, denied, rejected } = JSON.parse(
    readFileSync(`${report}`, 'utf8'),
  )
  const { body } = await askJobs()
  expect(read).toBe(readFileSync(`${out}`, 'utf8').trimEnd().split('\n').length - 1)
  expect(body.jobs).toHaveLength(1)
  expect(body.jobs[0]).toMatchObject({
    job,
    input: 'in.csv',
    status: 'complete',
    counts: { read, priced, refused, denied, rejected, claims: 2000 },
    secondsLeft: null,
    errors: [],
  })
  expect(body.jobs[0].data.releases).toContain('RVU26C')
  expect(body.workers).toHaveLength(1)
  expect(body.workers[0].dataSha256).toBe(body.jobs[0].data.sha256)
  worker.kill('SIGTERM')
  expect(await once(worker, 'exit')).toEqual([0, null])
}, 120_000)

test('a cluster that goes away is said within seconds, and found again', async () => {
  await nats.kill('s1')
  const before = performance.now()
  expect(await askJobs()).toMatchObject({ status: 503, body: { code: 'cluster-unreachable' } })
  expect(performance.now() - before).toBeLessThan(15_000)
  await nats.restart('s1')
  await expect.poll(async () => (await askJobs()).body.jobs?.length, { timeout: 30_000 }).toBe(1)
}, 120_000)

test('serve ends when it is told to, though its cluster is gone', async () => {
  await nats.kill('s1')
  expect(await server.stop()).toBe(0)
}, 60_000)
