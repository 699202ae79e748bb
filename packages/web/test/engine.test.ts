import { type ClaimInput, priceClaim } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import type { RunningServer } from '@feescope/server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canRunBrowser, launchBrowser } from './browser.ts'
import { openEngineIn } from './open-engine.ts'
import { serveBundled } from './serve.ts'

const CLAIMS: readonly ClaimInput[] = [
  { date: '2026-07-15', lines: [{ code: '76120' }] },
  { date: '2026-07-15', locality: '13202-01', lines: [{ code: '76120', modifiers: ['26'] }] },
  { date: '2026-07-15', lines: [{ code: '76120' }, { code: '76000' }], edits: 'apply' },
  { date: '2025-03-01', zip: '10001', pos: '22', lines: [{ code: '27447' }, { code: '29881' }] },
  { date: '2026-07-15', lines: [{ code: '00100', minutes: 61 }, { code: '99999' }] },
  { date: '2019-07-15', lines: [{ code: '76120' }] },
]

describe.skipIf(!canRunBrowser())('the engine in the page', () => {
  let server: RunningServer
  let browser: Browser
  beforeAll(async () => {
    server = await serveBundled('2026-11-22')
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const openPage = async (path: string) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await page.goto(server.url + path)
    return page
  }

  it('answers what the server answers, step by step, after the tables have come', async () => {
    const page = await openPage('/data')
    await openEngineIn(page)
    const answers = await page.evaluate(async (claims) => {
      return Promise.all(
        claims.map(async (claim) => {
          const body = { ...claim, explain: true }
          const before = engine.price(body)
          await engine.load(body)
          const response = await fetch('/api/v1/price', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          })
          const here = JSON.stringify(engine.price(body))
          return { before, here, there: await response.text() }
        }),
      )
    }, CLAIMS)
    expect(answers[0]?.before).toBeNull()
    expect(answers[0]?.here).toContain('"allowed":"113.56"')
    for (const { here, there } of answers) expect(here).toBe(there)
    await page.context().close()
  })

  it('is not loaded until a price was asked for, and then prices again without the server', async () => {
    const page = await openPage('/')
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.waitForLoadState('networkidle')
    expect(asked.filter((path) => path.includes('engine'))).toEqual([])

    await page.goto(`${server.url}/code/76120?date=2026-07-15&locality=13202-01`)
    await expectAllowed(page, '$131.03')
    await untilTablesAreKept(page)
    let day = 16
    const pricesAskedForAnotherDay = async () => {
      asked.length = 0
      day += 1
      await page.getByLabel('Date of service').fill(`2026-07-${day}`)
      await page.getByText(`Manhattan, NY · non-facility · Jul ${day}, 2026`).first().waitFor()
      await expectAllowed(page, '$131.03')
      return asked.filter((path) => path === '/api/v1/price').length
    }
    await expect.poll(pricesAskedForAnotherDay, { timeout: 10_000 }).toBe(0)
    await page.getByText('26', { exact: true }).first().click()
    await expectAllowed(page, `$${await allowedAtManhattan('26')}`)
    expect(asked.filter((path) => path === '/api/v1/price')).toEqual([])
    await page.context().close()
  })

  it('prices a question it was never asked without a network', async () => {
    const page = await openPage('/code/76120?date=2026-07-15&locality=13202-01')
    await expectAllowed(page, '$131.03')
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    const listed = page.waitForResponse((response) => response.url().endsWith('/api/v1/tables'))
    await page.reload()
    await listed
    await untilTablesAreKept(page)
    await page.context().setOffline(true)
    await page.reload()
    await expectAllowed(page, '$131.03')
    await page.getByText('TC', { exact: true }).first().click()
    await expectAllowed(page, `$${await allowedAtManhattan('TC')}`)
    await page.context().close()
  })

  it('prices a claim of ten lines again within a tenth of a second', async () => {
    const page = await openPage('/data')
    await openEngineIn(page)
    const milliseconds = await page.evaluate(async () => {
      const codes = [
        '76120',
        '76000',
        '27447',
        '29881',
        '99213',
        '71046',
        '45378',
        '93306',
        '20610',
        '11042',
      ]
      const lines = codes.map((code) => ({ code }))
      const claim = (day: number) => ({
        date: `2026-07-${day}`,
        zip: '10001',
        explain: true,
        lines,
      })
      await engine.load(claim(10))
      const start = performance.now()
      for (let day = 11; day < 31; day++) engine.price(claim(day))
      return (performance.now() - start) / 20
    })
    expect(milliseconds).toBeLessThan(100)
    console.info(`ten lines priced again in the page: ${milliseconds.toFixed(2)} ms`)
    await page.context().close()
  })
})

async function allowedAtManhattan(modifier: string): Promise<string> {
  const [line] = priceClaim(await openBundledReference(), {
    date: '2026-07-15',
    locality: '13202-01',
    lines: [{ code: '76120', modifiers: [modifier] }],
  }).lines
  if (line?.status !== 'priced') throw new Error(`76120-${modifier} is priced in Manhattan`)
  return line.allowed
}

async function expectAllowed(page: Page, text: string): Promise<void> {
  await page.getByTestId('allowed').filter({ hasText: text }).waitFor()
}

/** Fee schedule, GPCI, pairs, unit limits and add-ons lie on the device. */
async function untilTablesAreKept(page: Page): Promise<void> {
  const kept = () =>
    page.evaluate(async () => (await (await caches.open('feescope-tables')).keys()).length)
  await expect.poll(kept, { timeout: 20_000, interval: 100 }).toBe(5)
}
