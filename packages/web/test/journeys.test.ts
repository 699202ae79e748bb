import { type ClaimInput, type PricedLine, priceClaim } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import type { RunningServer } from '@feescope/server'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canRunBrowser, launchBrowser } from './browser.ts'
import { seeWholePage } from './see-whole-page.ts'
import { serveBundled } from './serve.ts'

const MANHATTAN = 'date=2026-07-15&locality=13202-01'

// Needs the built web app: scripts/test.mjs runs the build before the tests.
describe.skipIf(!canRunBrowser()).concurrent('journeys', () => {
  let server: RunningServer
  let browser: Browser

  beforeAll(async () => {
    server = await serveBundled('2026-07-15')
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const openPage = async (path: string, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      acceptDownloads: true,
      ...options,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(server.url + path)
    return page
  }

  it('lay words, reading, Manhattan, 26, the claim with 76000, its edit, the fix, the export', async () => {
    const page = await openPage('/')
    await page.locator('input:focus').waitFor()
    await page.keyboard.type('video motion xray')
    await page.getByRole('option', { name: /^76120/ }).click()
    await page.getByRole('heading', { name: '76120', exact: true }).waitFor()
    await page.getByText('X-rays are filmed as a moving picture').first().waitFor()

    await page.getByRole('combobox', { name: 'Locality' }).click()
    await page.keyboard.type('10001')
    await page.getByRole('option', { name: 'Manhattan, NY — 13202-01' }).click()
    const whole = await priced([{ code: '76120' }])
    await expectText(page, 'allowed', `$${whole[0]?.allowed}`)
    await page.getByText('26', { exact: true }).first().click()
    const reading = await priced([{ code: '76120', modifiers: ['26'] }])
    await expectText(page, 'allowed', `$${reading[0]?.allowed}`)
    expect(reading[0]?.allowed).toBe('20.67')

    await page.getByRole('button', { name: 'Add to claim: 76120-26' }).click()
    await page.getByRole('link', { name: 'Claim 1 line' }).click()
    await page.getByRole('textbox', { name: 'Add lines' }).fill('76000')
    await page.keyboard.press('Enter')
    await page.getByText('Would be denied.').waitFor()
    await page.getByText(/76000 \(line 2\) is column 2 of an NCCI edit with 76120/).waitFor()
    const both = await priced([{ code: '76120', modifiers: ['26'] }, { code: '76000' }])
    await expectText(page, 'claim-total', `$${sum(both)}`)
    await page.getByText(`Edits applied, $${reading[0]?.allowed} is left.`).waitFor()

    await page.getByText('The documentation shows a reason to bill both').click()
    const offers = page.getByRole('button', {
      name: /^Add .. to line 2, if the documentation shows/,
    })
    await offers.first().waitFor()
    expect(await offers.allTextContents()).toEqual(
      ['XS', 'XE', 'XP', 'XU', '59'].map((modifier) => `Add ${modifier} to line 2`),
    )
    await offers.first().click()
    await page.getByText('Passes the edits checked').waitFor()
    expect(new URL(page.url()).searchParams.get('lines')).toBe('76120-26,76000-XS')

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV: the claim' }).click(),
    ])
    const csv = await readDownload(download)
    expect(csv.split('\r\n').map((line) => line.split(',').slice(0, 5))).toEqual([
      ['line', 'date', 'code', 'modifiers', 'units'],
      ['1', '2026-07-15', '76120', '26', '1'],
      ['2', '2026-07-15', '76000', 'XS', '1'],
      [''],
    ])
    expect(csv).toContain('That a motion recording was made')
    await page.getByRole('link', { name: 'Superbill' }).click()
    await page.getByRole('heading', { name: 'Superbill' }).waitFor()
    await page.getByRole('cell', { name: `$${sum(both)}` }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Claim', exact: true }).waitFor()
    await page.context().close()
  })

  it('denies and prices again when the edits are applied', async () => {
    const page = await openPage(`/claim?lines=76120-26,76000&${MANHATTAN}`)
    await page.getByText('Apply', { exact: true }).click()
    await page.getByText('denied', { exact: true }).waitFor()
    await expectText(page, 'claim-total', '$20.67')
    expect(new URL(page.url()).searchParams.get('edits')).toBe('apply')
    await page.context().close()
  })

  it('takes a charge and anesthesia time a line, and prices them as the API does', async () => {
    const page = await openPage(`/claim?lines=76120-26,00100-AA&${MANHATTAN}`)
    await page.getByRole('textbox', { name: 'Charge of line 1, 76120-26, dollars' }).fill('15.00')
    await expect
      .poll(() => new URL(page.url()).searchParams.get('lines'))
      .toBe('76120-26_15.00,00100-AA')
    await page.getByRole('textbox', { name: /^Minutes of line 2/ }).fill('45')
    await page.getByRole('textbox', { name: /^Base units of your own table of line 2/ }).fill('5')
    await expect
      .poll(() => new URL(page.url()).searchParams.get('lines'))
      .toBe('76120-26_15.00,00100-AA_45min_5base')
    const own = await priced([
      { code: '76120', modifiers: ['26'], charge: '15.00' },
      { code: '00100', modifiers: ['AA'], minutes: 45, baseUnits: 5 },
    ])
    await expectText(page, 'claim-total', `$${sum(own)}`)
    await page.getByText('Charged, on 1 line').waitFor()
    await page.getByRole('link', { name: 'Superbill' }).click()
    await page.getByRole('cell', { name: '$15.00' }).first().waitFor()
    await page.context().close()
  })

  it('offers no modifier where nothing separates the pair', async () => {
    const page = await openPage(`/claim?lines=92611,76120&${MANHATTAN}`)
    await page.getByText('Nothing legitimately lifts this edit').waitFor()
    expect(await page.getByRole('button', { name: /^Add .. to line/ }).count()).toBe(0)
    expect(await page.getByText('The documentation shows a reason').count()).toBe(0)
    await page.context().close()
  })

  it('orders lines by keyboard and by dragging, and shows every step of one', async () => {
    const page = await openPage(`/claim?lines=76120-26,76000-59,99213&${MANHATTAN}`)
    const lines = () => new URL(page.url()).searchParams.get('lines')
    const handle = (name: string) => page.getByRole('button', { name: `Move line ${name}` }).first()
    await handle('1, 76120-26').press('ArrowDown')
    await expect.poll(lines).toBe('76000-59,76120-26,99213')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Move line 2, 76120-26/)
    await handle('3, 99213').hover()
    await page.mouse.down()
    const target = await handle('1, 76000-59').boundingBox()
    await page.mouse.move(target?.x ?? 0, (target?.y ?? 0) - 30, { steps: 5 })
    await page.mouse.up()
    await expect.poll(lines).toBe('99213,76000-59,76120-26')
    await page.getByRole('button', { name: 'How line 3, 76120-26 is priced' }).click()
    await page.getByText('How the amount is made').waitFor()
    await page.getByText('Work GPCI').first().waitFor()
    await page.context().close()
  })

  it('advises from the first question to the code, and back', async () => {
    const page = await openPage('/advise')
    await page.getByRole('link', { name: /Motion x-ray and fluoroscopy/ }).click()
    await page.getByRole('button', { name: 'To study how a body part moves' }).click()
    await page.getByRole('button', { name: 'Yes, recorded and kept' }).click()
    await page.getByRole('button', { name: 'Alone' }).click()
    await page.getByRole('checkbox', { name: 'Spine' }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    const card = page.getByRole('region', { name: 'Bill' })
    await card.getByText('$113.56').waitFor()
    await page.getByRole('cell', { name: /unlisted code is for what no code describes/ }).waitFor()
    await page.getByText('Disputed').first().waitFor()
    await page.getByRole('button', { name: 'Change: Yes, recorded and kept' }).click()
    await page.getByRole('heading', { name: 'Was the motion recorded' }).waitFor()
    await page.goBack()
    await card.waitFor()
    await page.context().close()
  })

  it('compares codes, and says what happens when they are billed together', async () => {
    const page = await openPage('/compare?date=2026-07-15')
    await page.getByRole('textbox', { name: 'Codes to compare' }).fill('76120, 76000')
    await page.keyboard.press('Enter')
    await page.getByRole('row', { name: 'Medicare allows $113.56 $44.09' }).waitFor()
    await page.getByText('Would be denied in part').waitFor()
    expect(new URL(page.url()).searchParams.get('codes')).toBe('76120,76000')
    await page.context().close()
  })

  it('says what changed for the codes pasted', async () => {
    const page = await openPage('/changes?from=RVU25D&to=RVU26C')
    await page
      .getByRole('textbox', { name: 'Only your codes, with how often' })
      .fill('76120\n76000')
    await page.getByRole('button', { name: 'Show' }).click()
    const row = page.getByRole('row', { name: /^76120 / })
    await row.getByText('$106.42').waitFor()
    await row.getByText('+$7.14').waitFor()
    await row.getByText(/PE RVU \+\$4\.20, conversion factor \+\$3\.58/).waitFor()
    await page.context().close()
  })

  it('adds up the user’s own volumes, and says which edits changed and which are not held', async () => {
    const page = await openPage('/changes?from=RVU25D&to=RVU26C')
    const list = page.getByRole('textbox', { name: 'Only your codes, with how often' })
    await list.fill('76120x120 76000-26x40')
    await page.getByRole('button', { name: 'Show' }).click()
    const volumes = page.getByRole('region', { name: 'Your 160 services' })
    // 120 × 106.42 + 40 × 14.56 = 13,352.80; 120 × 113.56 + 40 × 15.36 = 14,241.60
    await volumes.getByText('$13,352.80').first().waitFor()
    await volumes.getByText('$14,241.60').first().waitFor()
    await volumes.getByText('57.60 → 56.40').first().waitFor()
    expect(new URL(page.url()).searchParams.get('codes')).toBe('76120x120,76000-26x40')
    const edits = page.getByRole('region', { name: 'Edits that changed' })
    await edits.getByText(/0 limits differ between NCCI-MUE-PRA-2024Q3/).waitFor()
    await edits.getByText(/Two quarters of the PTP tables are not held/).waitFor()
    await page.getByRole('button', { name: 'All codes' }).click()
    await edits.getByText(/[1-9]\d* limits differ/).waitFor()
    await page.getByRole('button', { name: 'Your last list' }).click()
    await volumes.waitFor()
    await page.context().close()
  })

  it('keeps the find of a pair and the steps of a line in the address, and goes back', async () => {
    const page = await openPage(`/code/76120?${MANHATTAN}`)
    await seeWholePage(page)
    await page.getByRole('textbox', { name: 'Find a pair by the other code' }).fill('93')
    await expect.poll(() => new URL(page.url()).searchParams.get('with')).toBe('93')
    await page.getByText(/pairs with 93…/).waitFor()
    await page.goto(`${server.url}/claim?lines=76120-26,99213&why=2&${MANHATTAN}`)
    await page.getByText('How the amount is made').waitFor()
    await page.getByRole('button', { name: 'How line 2, 99213 is priced' }).click()
    await expect.poll(() => page.getByText('How the amount is made').count()).toBe(0)
    await page.goBack()
    await page.getByText('How the amount is made').waitFor()
    await page.context().close()
  })

  it('offers every table of a code’s page as CSV, with all of its rows', async () => {
    const page = await openPage(`/code/76120?${MANHATTAN}`)
    await seeWholePage(page)
    const tables = [
      ['the edits of 76120', 30],
      ['the rows of 76120', 3],
      ['the indicators of 76120', 5],
      ['the history of 76120', 5],
      ['the distribution of work RVUs', 5],
      ['76120 in all localities', 109],
      ['the rules of 76120', 3],
    ] as const
    for (const [what, least] of tables) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `CSV: ${what}`, exact: true }).click(),
      ])
      const rows = (await readDownload(download)).trim().split('\r\n')
      expect(rows.length, what).toBeGreaterThan(least)
    }
    const manhattan = page.getByRole('img', { name: /Manhattan, NY is number \d+ with \$131\.03/ })
    await manhattan.waitFor()
    await page.context().close()
  })

  it('copies an amount and RVUs with their source', async () => {
    const page = await openPage(`/code/76120?${MANHATTAN}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('button', { name: 'Copy the amount with its source' }).click()
    await expect.poll(copied).toMatch(/^76120: \$131\.03 .*Source: CMS RVU26C, GPCI2026/)
    await page.getByRole('button', { name: 'Copy the RVUs with their source' }).click()
    await expect.poll(copied).toMatch(/^76120: work RVU 0\.37, .* total 3\.40 .*CMS RVU26C/)
    await page.context().close()
  })

  it('lists its keys, and takes high contrast in both schemes', async () => {
    const page = await openPage(`/code/76120?${MANHATTAN}`)
    await page.getByTestId('allowed').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Find a code or a command from anywhere').waitFor()
    await page.keyboard.press('Escape')
    await page.goto(`${server.url}/settings`)
    await page.getByText('High', { exact: true }).click()
    await page.locator('html[data-contrast="more"]').waitFor()
    await page.getByText('Dark', { exact: true }).click()
    await page.reload()
    await page.locator('html[data-contrast="more"][data-mantine-color-scheme="dark"]').waitFor()
    await page.context().close()
  })

  it('dates the rules, and says what a tip is worth at the place asked about', async () => {
    const page = await openPage(`/code/76120?${MANHATTAN}`)
    const rules = page.getByRole('region', { name: 'Rules and tips' })
    await rules.getByText('the whole amount of 76120').first().waitFor()
    await rules.getByText('$131.03').first().waitFor()
    await seeWholePage(page)
    await page.getByText('pairs; 76120 is the one denied in').waitFor()
    await page.getByText('In all 109 localities').waitFor()
    await page.context().close()
  })

  it('shows what a code was that is gone', async () => {
    const page = await openPage('/code/76001?date=2026-07-15')
    await page.getByRole('heading', { name: /76001 is gone: its last day was/ }).waitFor()
    await page.context().close()
  })

  it('opens the command palette, adds to the claim, and changes the scheme', async () => {
    const page = await openPage(`/code/76120?${MANHATTAN}`)
    await page.getByTestId('allowed').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('textbox', { name: 'Find a code or a command' }).fill('add 76120')
    await page.getByRole('option', { name: 'Add 76120 to the claim' }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Claim 1 line' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('textbox', { name: 'Find a code or a command' }).fill('dark')
    await page.getByRole('option', { name: 'Use the dark scheme' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
    await page.reload()
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
    await page.context().close()
  })

  it('puts what a code is first for a student, and the specialty’s codes on the first page', async () => {
    const page = await openPage('/settings')
    await page.getByText('Student', { exact: true }).click()
    await page.getByLabel('Specialty').selectOption('Diagnostic Radiology')
    await page.goto(`${server.url}/code/76120?${MANHATTAN}`)
    await page.getByRole('navigation', { name: 'On this page' }).waitFor()
    const first = page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first()
    expect(await first.textContent()).toBe('Use and names')
    await page.getByRole('heading', { name: 'The words of this page' }).waitFor()
    await page.goto(`${server.url}/settings`)
    await page.getByText('Resident', { exact: true }).click()
    await page.goto(`${server.url}/code/76120?${MANHATTAN}`)
    await page.getByRole('heading', { name: 'Your work' }).waitFor()
    expect(await first.textContent()).toBe('Your work')
    expect(await page.getByRole('heading', { name: 'The words of this page' }).count()).toBe(0)
    await page.goto(server.url)
    await page.getByText(/Diagnostic Radiology: most paid in \d{4}/).waitFor()
    await page.context().close()
  })

  it('is usable on a phone: find, price, claim', async () => {
    const page = await openPage('/', { viewport: { width: 390, height: 844 }, hasTouch: true })
    await page.getByRole('combobox', { name: /^Search/ }).fill('fluroscopy')
    await page.getByRole('option', { name: /^76000/ }).tap()
    await page.getByRole('button', { name: 'Add to claim: 76000' }).tap()
    await page.getByRole('link', { name: 'Claim 1 line' }).tap()
    await expectText(page, 'claim-total', '$44.09')
    await page.context().close()
  })

  it('answers again without a network', async () => {
    const page = await openPage(`/code/76120?${MANHATTAN}`, { serviceWorkers: 'allow' })
    await page.getByTestId('allowed').waitFor()
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await page.reload()
    await page.getByTestId('allowed').waitFor()
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await page.reload()
    await expectText(page, 'allowed', '$131.03')
    await page.getByText('Offline: answers kept from earlier').waitFor()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await page.context().close()
  })
})

/** The engine's own answer at the place of the journeys. */
async function priced(lines: ClaimInput['lines']): Promise<readonly PricedLine[]> {
  const outcome = priceClaim(await openBundledReference(), {
    date: '2026-07-15',
    locality: '13202-01',
    setting: 'nonfacility',
    lines,
  })
  return outcome.lines.filter((line) => line.status === 'priced')
}

function sum(lines: readonly PricedLine[]): string {
  return lines.reduce((total, { allowed }) => total + Number(allowed), 0).toFixed(2)
}

async function expectText(page: Page, id: string, text: string): Promise<void> {
  await page.getByTestId(id).filter({ hasText: text }).waitFor()
}

async function readDownload(download: {
  createReadStream(): Promise<NodeJS.ReadableStream>
}): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
