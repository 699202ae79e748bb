import { type PricedLine, priceClaim } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import type { RunningServer } from '@feescope/server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canRunBrowser, launchBrowser } from './browser.ts'
import { serveBundled } from './serve.ts'

// Needs the built web app: scripts/test.mjs runs the build before the tests.
describe.skipIf(!canRunBrowser())('the page of a code', () => {
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
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(server.url + path)
    return page
  }

  it('goes from a typed code to the amount of a locality, and from the amount to its source', async () => {
    const page = await openPage('/')
    await page.locator('input:focus').waitFor()
    await page.keyboard.type('76120')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '76120', exact: true }).waitFor()
    await page.getByRole('combobox', { name: 'Locality' }).click()
    await page.keyboard.type('manhattan')
    await page.getByRole('option', { name: 'Manhattan, NY — 13202-01' }).click()
    await page.getByLabel('Date of service').fill('2026-07-15')

    const own = await priceAtManhattan()
    expect(own.allowed).toBe('131.03')
    await page.getByText('76120 · Manhattan, NY · non-facility · Jul 15, 2026').waitFor()
    expect(await page.getByTestId('allowed').textContent()).toBe(`$${own.allowed}`)
    const address = new URL(page.url())
    expect(address.searchParams.get('locality')).toBe('13202-01')
    expect(address.searchParams.get('date')).toBe('2026-07-15')

    await page.getByTestId('allowed').getByRole('button').click()
    await expectFocusOn(page, '131.03')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(`$${own.allowed}`)

    await page
      .getByRole('button', { name: /^1\.064, Work GPCI/ })
      .first()
      .click()
    await expectFocusOn(page, 'Work GPCI')
    expect(await focusedText(page)).toContain('GPCI2026, row 13202-01, column work')
    await page.context().close()
  })

  it('keeps the whole question in the address, so that back undoes a change', async () => {
    const page = await openPage('/code/76120?date=2026-07-15&locality=13202-01')
    await page.getByText('76120 · Manhattan, NY').first().waitFor()
    await page.getByText('26', { exact: true }).first().click()
    await page.getByText('76120-26 · Manhattan, NY').first().waitFor()
    expect(new URL(page.url()).searchParams.get('mod')).toBe('26')
    await page.goBack()
    await page.getByText('76120 · Manhattan, NY').first().waitFor()
    expect(new URL(page.url()).searchParams.get('mod')).toBeNull()
    await page.context().close()
  })

  it('opens the steps of the payment when one of its amounts is chosen', async () => {
    const page = await openPage('/code/76120?date=2026-07-15&locality=13202-01')
    await page.getByRole('button', { name: /^26\.21, Coinsurance/ }).click()
    await expectFocusOn(page, 'Coinsurance')
    await page.context().close()
  })

  it('remembers the locality for the next code', async () => {
    const page = await openPage('/code/76120?date=2026-07-15')
    await page.getByRole('combobox', { name: 'Locality' }).click()
    await page.keyboard.type('queens')
    await page.keyboard.press('Enter')
    await page.getByText('76120 · Queens, NY').first().waitFor()
    await page.goto(`${server.url}/code/76000?date=2026-07-15`)
    await page.getByText('76000 · Queens, NY').first().waitFor()
    expect(new URL(page.url()).searchParams.get('locality')).toBe('13292-04')
    await page.context().close()
  })

  it('says in words that a code is carrier-priced, and offers the row that is priced', async () => {
    const page = await openPage('/code/76125?date=2026-07-15')
    await page
      .getByRole('heading', { name: 'Carrier-priced: there is no national amount' })
      .waitFor()
    await page.getByRole('button', { name: '76125-26 $14.03' }).click()
    await page.getByText('76125-26 · National').first().waitFor()
    expect(await page.getByTestId('allowed').textContent()).toBe('$14.03')
    await page.context().close()
  })

  it('reaches the search box with /, and takes words there', async () => {
    const page = await openPage('/code/76120?date=2026-07-15')
    await page.getByTestId('allowed').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('fluroscopy')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '“fluroscopy”' }).waitFor()
    await page.getByRole('link', { name: /^76000/ }).waitFor()
    await page.context().close()
  })

  it('explains a date or a code it has no data for', async () => {
    const page = await openPage('/code/76120?date=2019-05-01')
    await page.getByText('No fee schedule release for 2019 is held').waitFor()
    await page.goto(`${server.url}/code/76120?date=notaday`)
    await page.getByText('Write the date of service as YYYY-MM-DD').first().waitFor()
    await page.context().close()
  })
})

async function priceAtManhattan(): Promise<PricedLine> {
  const outcome = priceClaim(await openBundledReference(), {
    date: '2026-07-15',
    locality: '13202-01',
    setting: 'nonfacility',
    lines: [{ code: '76120' }],
  })
  const [line] = outcome.lines
  if (line?.status !== 'priced') throw new Error('76120 is priced in Manhattan')
  return line
}

async function expectFocusOn(page: Page, label: string): Promise<void> {
  await page.locator('.step:focus').filter({ hasText: label }).waitFor()
}

function focusedText(page: Page): Promise<string | null> {
  return page.locator('.step:focus').textContent()
}
