import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { repriceOnCluster, watchJobs } from '@feescope/batch/distributed'
import { openBundledReference } from '@feescope/data'
import { type RunningServer, startServer } from '@feescope/server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type NatsServers, startNatsServers } from '../../batch/test/nats-servers.ts'
import { randomClaims } from '../../batch/test/random-claims.ts'
import { startWorkerProcess, type WorkerProcess } from '../../batch/test/worker-processes.ts'
import { canRunBrowser, launchBrowser } from './browser.ts'
import { expectSoundPage } from './expect-sound-page.ts'

const pictures = fileURLToPath(new URL('../../../artifacts/', import.meta.url))

// Needs the built web app and nats-server: scripts/test.mjs runs the build before the tests.
describe.skipIf(!canRunBrowser())('the page of the repricing jobs', () => {
  let folder = ''
  let nats: NatsServers
  let jobs: ReturnType<typeof watchJobs>
  let server: RunningServer
  let browser: Browser
  const workers: WorkerProcess[] = []

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    folder = mkdtempSync(join(tmpdir(), 'feescope-jobs-page-'))
    nats = await startNatsServers(1)
    jobs = watchJobs({ urls: nats.urls })
    server = await startServer({
      reference: await openBundledReference(),
      today: () => '2026-11-22',
      host: '127.0.0.1',
      port: 0,
      jobs,
    })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await Promise.all(workers.map((worker) => worker.kill()))
    await nats?.close()
    await jobs?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const startWorker = () => {
    const worker = startWorkerProcess({
      nats: { urls: nats.urls },
      home: undefined,
      ackSeconds: 2,
    })
    workers.push(worker)
    return worker
  }
  const reprice = (name: string, more = {}) =>
    repriceOnCluster({
      nats: { urls: nats.urls },
      input: join(folder, name),
      output: join(folder, `${name}.out.csv`),
      rejects: join(folder, `${name}.rejects.csv`),
      home: undefined,
      chunkBytes: 8000,
      ...more,
    })
  const openPage = async (width = 1280) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(`${server.url}/jobs`)
    await page.getByRole('heading', { name: 'Repricing jobs', level: 1 }).waitFor()
    return page
  }
  const jobOf = (page: Page, input: string) => page.getByRole('region', { name: input })
  const totalOf = async (page: Page, input: string, name: string) => {
    const pair = jobOf(page, input).locator('.job-totals > div').filter({ hasText: name })
    return Number((await pair.locator('dd').textContent())?.replaceAll(',', ''))
  }
  const seeAt = async (name: string, ready: (page: Page) => Promise<unknown>) => {
    for (const width of [390, 1280]) {
      const page = await openPage(width)
      await ready(page)
      await expectSoundPage(page, `${pictures}${name}-${width}`, width)
      await page.context().close()
    }
  }

  it('says how to start a job while there is none', async () => {
    await seeAt('jobs-none', async (page) => {
      await page.getByRole('heading', { name: 'No job yet' }).waitFor()
      const steps = await page.getByRole('region', { name: 'Start a job' }).textContent()
      expect(steps).toContain('feescope worker --nats nats://HOST:4222')
      expect(steps).toContain('feescope reprice IN --nats nats://HOST:4222 --out OUT')
    })
  })

  it('follows a job from no worker over a lost one to the totals of its report', async () => {
    const claims = randomClaims(12_000, 39).split('\n')
    // Its date is no date: one line is rejected.
    claims[500] = claims[500]?.replace(/\d{4}-\d\d-\d\d/, 'x') ?? ''
    writeFileSync(join(folder, 'claims.csv'), claims.join('\n'))
    const page = await openPage()
    await page.getByRole('heading', { name: 'No job yet' }).waitFor()

    let first: WorkerProcess | undefined
    let killed: Promise<void> | undefined
    const run = reprice('claims.csv', {
      onProgress: ({ share }: { share: number }) => {
        if (share > 0.2) killed ??= first?.kill()
      },
    })
    const job = jobOf(page, 'claims.csv')
    const bar = job.getByRole('progressbar', { name: 'claims.csv: chunks priced' })
    await job.getByText('No worker with this job’s data is heard of.').waitFor()
    expect(await bar.getAttribute('value')).toBe('0')

    first = startWorker()
    // Chunk by chunk until its worker dies, and no further: nobody else is there yet.
    await expect.poll(() => killed !== undefined, { timeout: 60_000 }).toBe(true)
    await killed
    await seeAt('jobs-running', async (other) => {
      await jobOf(other, 'claims.csv').getByText('running').waitFor()
    })
    const part = Number(await bar.getAttribute('value'))
    expect(part).toBeGreaterThan(0)
    expect(part).toBeLessThan(100)
    const asked = await requestsIn(page, 7000)
    // Every two seconds while it runs.
    expect(asked).toBeGreaterThanOrEqual(2)
    expect(asked).toBeLessThanOrEqual(4)
    await setHidden(page, true)
    await page.waitForTimeout(1000)
    expect(await requestsIn(page, 5000)).toBe(0)
    await setHidden(page, false)

    startWorker()
    const report = await run
    await page.getByRole('status').filter({ hasText: 'claims.csv: finished, ' }).waitFor()
    expect(await bar.getAttribute('value')).toBe('100')
    expect(report.rejected).toBe(1)
    for (const [name, expected] of [
      ['Lines read', report.read],
      ['Priced', report.priced],
      ['Refused', report.refused],
      ['Denied', report.denied],
      ['Rejected', report.rejected],
    ] as const) {
      expect([name, await totalOf(page, 'claims.csv', name)]).toEqual([name, expected])
    }
    expect(await job.textContent()).toContain(report.job)
    await page.context().close()
    await seeAt('jobs-finished', async (other) => {
      await jobOf(other, 'claims.csv').getByText('finished').waitFor()
    })
  }, 240_000)

  it('shows why a job does not go on: its workers hold other data', async () => {
    writeFileSync(join(folder, 'other.csv'), randomClaims(10, 3))
    const stop = new AbortController()
    const run = reprice('other.csv', {
      data: { engine: 'other', releases: [], sha256: '0'.repeat(64) },
      signal: stop.signal,
    })
    await seeAt('jobs-refused', async (page) => {
      const errors = jobOf(page, 'other.csv').getByRole('list', { name: 'Errors' })
      await errors.getByText('holds other data than job').waitFor()
    })
    stop.abort()
    expect((await run).completed).toBe(false)
  }, 120_000)

  it('says what to do when the server was started without a cluster, and asks no more', async () => {
    const alone = await startServer({
      reference: await openBundledReference(),
      today: () => '2026-11-22',
      host: '127.0.0.1',
      port: 0,
    })
    const page = await browser.newPage({ serviceWorkers: 'block' })
    await page.goto(`${alone.url}/jobs`)
    await page.getByRole('heading', { name: 'This server watches no cluster' }).waitFor()
    await page.getByText('feescope serve --nats nats://HOST:4222').waitFor()
    expect(await requestsIn(page, 11_000)).toBe(0)
    await page.close()
    await alone.close()
  })

  it('is found by the Data page and the command palette, by keyboard', async () => {
    const page = await openPage()
    await page.goto(`${server.url}/data`)
    await page.getByRole('link', { name: 'repricing jobs' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/jobs')
    await page.goto(`${server.url}/settings`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('textbox', { name: 'Find a code or a command' }).fill('repricing')
    await page.getByRole('option', { name: 'Go to repricing jobs' }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/jobs')
    await page.context().close()
  })

  it('keeps the last answer, with its time, when the cluster is lost', async () => {
    const page = await openPage()
    await jobOf(page, 'claims.csv').waitFor()
    await Promise.all(nats.names.map((name) => nats.kill(name)))
    await page.getByRole('heading', { name: 'The cluster does not answer' }).waitFor()
    await page.getByText('the last answer').waitFor()
    await jobOf(page, 'claims.csv').getByText('finished').waitFor()
    await Promise.all(nats.names.map((name) => nats.restart(name)))
    await page.getByText('The cluster does not answer').waitFor({ state: 'detached' })
    await page.context().close()
  }, 120_000)
})

/** How often a page asks for the jobs within so many milliseconds. */
async function requestsIn(page: Page, milliseconds: number): Promise<number> {
  let count = 0
  const take = (request: { url(): string }) => {
    if (request.url().endsWith('/api/v1/jobs')) count++
  }
  page.on('request', take)
  await page.waitForTimeout(milliseconds)
  page.off('request', take)
  return count
}

/** As when another tab is chosen; a browser without a window has no other way. */
function setHidden(page: Page, hidden: boolean): Promise<void> {
  return page.evaluate((isHidden) => {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (isHidden ? 'hidden' : 'visible'),
    })
    window.dispatchEvent(new Event('visibilitychange'))
  }, hidden)
}
