import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openBundledReference } from '@feescope/data'
import type { RunningServer } from '@feescope/server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateRemittance } from '../../batch/test/generate-remittance.ts'
import { INJECTED_KINDS } from '../../batch/test/inject-underpayments.ts'
import { canRunBrowser, launchBrowser } from './browser.ts'
import { expectSoundPage } from './expect-sound-page.ts'
import { seeWholePage } from './see-whole-page.ts'
import { serveDenials } from './serve-denials.ts'

const pictures = fileURLToPath(new URL('../../../artifacts/', import.meta.url))
const fixture = (name: string) =>
  fileURLToPath(new URL(`../../batch/fixtures/${name}`, import.meta.url))
const REMITTANCE = fixture('remittance.835')
const CLAIMS = fixture('claims.837')

// Needs the built web app: scripts/test.mjs runs the build before the tests.
describe.skipIf(!canRunBrowser())('the pages about denials', () => {
  let server: RunningServer
  let browser: Browser

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    server = await serveDenials('2026-11-22')
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const openPage = async (path: string, width = 1280) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      acceptDownloads: true,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(server.url + path)
    await page.locator('h1').first().waitFor()
    return page
  }
  const savedBy = async (page: Page, button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  const compareGenerated = async (page: Page) => {
    const pair = generateRemittance(await openBundledReference(), { lines: 200, each: 2, seed: 4 })
    const fileOf = (name: string, text: string) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(text, 'latin1'),
    })
    await page
      .getByLabel('Choose a remittance (835)')
      .first()
      .setInputFiles(fileOf('august.835', pair.remittance))
    await page
      .getByLabel('Choose its claims (837P or CSV)')
      .first()
      .setInputFiles(fileOf('august.837', pair.claims))
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByRole('heading', { name: 'Paid too little' }).waitFor()
  }
  const compare = async (page: Page, claims: string | null) => {
    await page.getByLabel('Choose a remittance (835)').first().setInputFiles(REMITTANCE)
    if (claims) {
      await page.getByLabel('Choose its claims (837P or CSV)').first().setInputFiles(claims)
    }
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByRole('heading', { name: /claims, 4 lines/ }).waitFor()
  }

  it('compares a dropped remittance with its claims, and drafts the letter of a denial', async () => {
    const page = await openPage('/remit?locality=13202-01')
    await compare(page, CLAIMS)
    const text = await page.locator('main').textContent()
    expect(text).toContain('2 lines were paid as expected')
    expect(text).toContain('received after the filing limit')
    await page.getByRole('button', { name: /Draft a letter/ }).click()
    await page.getByRole('heading', { name: 'Draft' }).waitFor()
    const letter = await savedBy(page, 'Save as Word')
    expect(letter.name).toBe('appeal-99213-2026-07-15.docx')
    expect(letter.bytes.subarray(0, 2).toString()).toBe('PK')
    await page.context().close()
  })

  it('names the factor of lines paid otherwise than expected, and saves every line', async () => {
    const page = await openPage('/remit?locality=national')
    await compare(page, null)
    await page.getByText('Another locality’s amount (13202-01)').first().waitFor()
    const csv = await savedBy(page, 'Every line as CSV')
    expect(csv.bytes.toString().split('\n')[0]).toContain('cause')
    await page.context().close()
  })

  it('names each of the ways in which lines were paid too little', async () => {
    const page = await openPage('/remit?locality=national')
    await compareGenerated(page)
    const rows = page.getByRole('region', { name: 'Table: Paid too little' }).locator('tbody tr')
    // two of each kind
    expect(await rows.count()).toBe(2 * INJECTED_KINDS.length)
    const text = await page.locator('main').textContent()
    for (const kind of INJECTED_KINDS) expect(text).toContain(kind)
    expect(text).toContain('balances')
    await page.context().close()
  })

  it('marks work as done, and remembers it when the file comes again', async () => {
    const page = await openPage('/remit?locality=13202-01')
    await compare(page, null)
    await page.getByText('1 to do, most dollars first.').waitFor()
    await page.getByRole('checkbox', { name: /^Done: 99213/ }).click()
    await page.getByText('All is done.').waitFor()
    await page.reload()
    await compare(page, null)
    await page.getByText('All is done.').waitFor()
    await page.getByRole('checkbox', { name: 'Show what is done' }).check()
    await page.getByText('Nothing left of this cause.').waitFor({ state: 'detached' })
    await page.locator('.work-group > summary').click()
    await page.getByRole('checkbox', { name: /^Done: 99213/ }).click()
    await page.getByText('1 to do, most dollars first.').waitFor()
    await page.context().close()
  })

  it('says what is wrong with a file that is no remittance', async () => {
    const page = await openPage('/remit')
    await page.getByLabel('Choose a remittance (835)').first().setInputFiles(CLAIMS)
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByText('holds no remittance').waitFor()
    await page.context().close()
  })

  it('takes a claim and a reason by keyboard to a draft with its places marked', async () => {
    const page = await openPage('/letter?date=2024-08-15')
    await page.getByLabel('The claim as billed, all its lines').fill('76120, 76000-59')
    await page.getByLabel('Denied line').fill('2')
    await page.getByLabel('Denied with').fill('CO-97')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Draft' }).waitFor()
    expect(new URL(page.url()).searchParams.get('line')).toBe('2')
    expect(await page.locator('mark').first().textContent()).toBe('[Practice name]')
    const pdf = await savedBy(page, 'Save as PDF')
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await page.context().close()
  })

  it('drafts no letter where the indicator is 0, and says what to do instead', async () => {
    const page = await openPage('/letter?lines=92611,76120-59&line=2&denial=CO-97&date=2024-08-15')
    await page.getByRole('heading', { name: 'No letter: there is nothing to appeal' }).waitFor()
    expect(await page.getByRole('button', { name: 'Save as Word' }).count()).toBe(0)
    await page.getByText('Bill the column 1 code alone').waitFor()
    await page.context().close()
  })

  it('makes the toolkit of a code list, and saves it', async () => {
    const page = await openPage('/toolkit?date=2026-07-15&locality=13202-01')
    await page.getByLabel('Codes you bill').fill('76120 76000')
    await page.keyboard.press('Enter')
    await page.getByText('$262.06').waitFor()
    const pack = await savedBy(page, 'PDF and CSV files')
    expect(pack.name).toBe('toolkit-2026-07-15.zip')
    await page.context().close()
  })

  it('shows denials of five and more reporters beside their cause, and withholds the rest', async () => {
    const page = await openPage('/denials')
    await page.getByLabel('Denials of a code').fill('76000')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /Medicare \(Part B\), reason 97/ }).waitFor()
    const text = await page.locator('main').textContent()
    expect(text).toContain('Attach:')
    await page.goto(`${server.url}/denials/74230`)
    await page.getByText('Fewer than five reporters: withheld').waitFor()
    await page.context().close()
  })

  it('leads from a code to what is reported of it', async () => {
    const page = await openPage('/code/76000?date=2026-07-15')
    await page.getByRole('link', { name: 'Reported denials' }).click()
    await page.getByRole('heading', { name: 'Denials of 76000' }).waitFor()
    await page.getByRole('heading', { name: /Medicare \(Part B\), reason 97/ }).waitFor()
    await page.context().close()
  })

  it('takes a report, says that it is kept, lists it, and deletes it', async () => {
    const page = await openPage('/denials/report?code=76120')
    await page.getByLabel('Payer', { exact: true }).selectOption('aetna')
    await page.getByLabel('Denial code').fill('CO-50')
    await page.getByLabel('How it ended').selectOption('overturned')
    await page.getByRole('checkbox', { name: 'Appealed with the record' }).check()
    await page.getByRole('button', { name: 'Report', exact: true }).click()
    await page.getByText('Thank you. The report is kept').waitFor()
    await page.getByRole('button', { name: /Delete: 76120, aetna/ }).click()
    await page.getByText('None from this browser.').waitFor()
    await page.context().close()
  })

  it('lists everything that is wrong with a report', async () => {
    const page = await openPage('/denials/report?code=76120')
    await page.getByLabel('Payer', { exact: true }).selectOption('aetna')
    await page.getByLabel('Denial code').fill('soup')
    await page.getByLabel('Remark codes').fill('!!!')
    await page.getByRole('button', { name: 'Report', exact: true }).click()
    await page.getByRole('alert').getByRole('listitem').nth(1).waitFor()
    await page.context().close()
  })

  const PICTURES = [
    {
      name: 'remit-review',
      path: '/remit?locality=national',
      act: (page: Page) => compare(page, null),
    },
    { name: 'remit-underpaid', path: '/remit?locality=national', act: compareGenerated },
    { name: 'denials', path: '/denials' },
    { name: 'denials-code', path: '/denials/76000' },
    { name: 'denials-withheld', path: '/denials/74230' },
    { name: 'denials-report', path: '/denials/report' },
  ]
  for (const width of [390, 1280]) {
    it.each(PICTURES)(
      `$name at ${width} px: nothing for axe, no overflow, and a picture`,
      async ({ name, path, act }) => {
        const page = await openPage(path, width)
        await act?.(page)
        await seeWholePage(page)
        await expectSoundPage(page, `${pictures}${name}-${width}`, width)
        await page.context().close()
      },
    )
  }
})
