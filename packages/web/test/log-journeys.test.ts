import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { RunningServer } from '@feescope/server'
import { writeXlsx } from 'hucre/xlsx'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canRunBrowser, launchBrowser } from './browser.ts'
import { fillLog } from './fill-log.ts'
import { serveBundled } from './serve.ts'

const CLAIMS = fileURLToPath(new URL('../../batch/fixtures/claims.837', import.meta.url))
const TODAY = '2026-07-15'

let browser: Browser
beforeAll(async () => {
  if (canRunBrowser()) browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function openPage(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    acceptDownloads: true,
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(url)
  return page
}

async function ask<Answer>({ url }: RunningServer, path: string): Promise<Answer> {
  const response = await fetch(`${url}/api/v1/log${path}`)
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

async function post<Answer>({ url }: RunningServer, path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`${url}/api/v1/log${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

interface Entries {
  readonly entries: readonly {
    readonly date: string
    readonly code: string
    readonly modifiers: readonly string[]
    readonly units: number
    readonly credited: string
    readonly caseNumber: number | null
    readonly tag: string | null
  }[]
}

/** The keys pressed, one by one: what "in seconds" is measured by. */
function countingKeys(page: Page) {
  let count = 0
  return {
    count: () => count,
    async type(text: string) {
      count += text.length
      await page.keyboard.type(text)
    },
    async press(key: string) {
      count++
      await page.keyboard.press(key)
    },
  }
}

const CODE = 'Procedure: a code, or words'

// Needs the built web app: scripts/test.mjs runs the build before the tests.
describe.skipIf(!canRunBrowser())('logging', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await serveBundled(TODAY)
  })
  afterAll(() => server?.close())

  it('a code and Enter: six keys, and the field is ready for the next', async () => {
    const page = await openPage(`${server.url}/log`)
    await page.getByRole('heading', { name: 'The log is empty' }).waitFor()
    const field = page.getByRole('combobox', { name: CODE })
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
    const keys = countingKeys(page)
    await keys.type('45385')
    await keys.press('Enter')
    await page.getByRole('status').getByText('4.46 wRVU').waitFor()
    expect(keys.count()).toBe(6)
    expect(await field.inputValue()).toBe('')
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    // What was logged, with its way back, stays while the next is typed.
    await page.keyboard.type('9921')
    await page.getByRole('status').getByText('4.46 wRVU').waitFor()
    const { entries } = await ask<Entries>(server, '/entries')
    expect(entries).toMatchObject([{ date: TODAY, code: '45385', units: 1, caseNumber: null }])
    await page.context().close()
  })

  it('words find the code; several codes typed together are one case', async () => {
    const page = await openPage(`${server.url}/log`)
    const keys = countingKeys(page)
    await page.locator('input:focus').waitFor()
    await keys.type('video motion xray')
    await keys.press('Enter')
    const field = page.getByRole('combobox', { name: CODE })
    await expect.poll(() => field.inputValue()).toBe('76120')
    await page.getByText('Motion x-ray recorded as a film or video').waitFor()
    await keys.press('Enter')
    await page.getByRole('status').getByText('76120').waitFor()
    await keys.type('45385 45380-59')
    await keys.press('Enter')
    // 3.47 − 3.18 of the base 45378
    await page
      .getByRole('status')
      .getByText(/0\.29 wRVU credited of 3\.47/)
      .waitFor()
    const { entries } = await ask<Entries>(server, '/entries?code=45380')
    expect(entries).toMatchObject([{ modifiers: ['59'], caseNumber: 1, credited: '0.29' }])
    await page.context().close()
  })

  it('says when it looks entered twice, takes it back and brings it back', async () => {
    const page = await openPage(`${server.url}/log`)
    await page.locator('input:focus').waitFor()
    for (let time = 1; time <= 2; time++) {
      await page.keyboard.type('27447-LT')
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText('27447-LT').waitFor()
    }
    await page.getByText('It looks like an entry already there').waitFor()
    const held = async () => (await ask<Entries>(server, '/entries?code=27447')).entries.length
    expect(await held()).toBe(2)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('status').getByText('Taken back').waitFor()
    expect(await held()).toBe(1)
    await page.getByRole('button', { name: 'Bring back' }).first().click()
    await expect.poll(held).toBe(2)
    await page.getByText('One group looks entered twice').click()
    await page.getByRole('button', { name: 'Keep one 27447 of Jul 15, 2026' }).click()
    await expect.poll(held).toBe(1)
    await page.context().close()
  })

  it('refuses what looks like a patient in the store’s words, and keeps what was typed', async () => {
    const page = await openPage(`${server.url}/log`)
    await page.getByRole('textbox', { name: 'Note' }).fill('Jane Doe 1/2/1960')
    await page.getByRole('combobox', { name: CODE }).fill('99213')
    await page.keyboard.press('Enter')
    await page.getByText('The log holds no patient data: describe the work').waitFor()
    expect((await ask<Entries>(server, '/entries?code=99213')).entries).toEqual([])
    await page.getByRole('textbox', { name: 'Note' }).fill('teaching case')
    await page.getByRole('combobox', { name: CODE }).press('Enter')
    await page.getByRole('status').getByText('99213').waitFor()
    await page.context().close()
  })

  it('works with one thumb on a phone', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
    const page = await openPage(`${server.url}/log`, phone)
    await page.getByRole('combobox', { name: CODE }).fill('99214')
    await page.getByRole('button', { name: '25', exact: true }).tap()
    await page.getByText('Office', { exact: true }).first().tap()
    await page.getByRole('button', { name: 'Add' }).tap()
    await page.getByRole('status').getByText('99214-25').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.context().close()
  })

  it('takes a code over from its page', async () => {
    const page = await openPage(`${server.url}/code/43239?date=${TODAY}`)
    await page.getByTestId('allowed').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('textbox', { name: 'Find a code or a command' }).fill('log 43239')
    await page.getByRole('option', { name: 'Log 43239' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Procedure log' }).waitFor()
    await page.getByRole('combobox', { name: CODE }).press('Enter')
    await page.getByRole('status').getByText('43239').waitFor()
    await page.context().close()
  })

  it('is one link away from a code, with the modifiers asked about', async () => {
    const page = await openPage(`${server.url}/code/43239?date=${TODAY}&mod=59`)
    await page.getByTestId('allowed').waitFor()
    await page.getByRole('link', { name: 'Add to the log' }).click()
    await page.getByRole('heading', { name: 'Procedure log' }).waitFor()
    expect(await page.getByRole('combobox', { name: CODE }).inputValue()).toBe('43239-59')
    await page.context().close()
  })

  it('filters by the address, takes one entry back, and finds it among those taken back', async () => {
    const page = await openPage(`${server.url}/log?code=76120`)
    await page.getByRole('button', { name: /^Take back 76120/ }).click()
    await page.getByRole('heading', { name: 'No entry fits this filter' }).waitFor()
    await page.getByRole('link', { name: 'Show what was taken back' }).click()
    await page.getByRole('button', { name: /^Bring back 76120/ }).click()
    await page.getByRole('heading', { name: 'Nothing was taken back' }).waitFor()
    expect((await ask<Entries>(server, '/entries?code=76120')).entries).toHaveLength(1)
    await page.context().close()
  })

  it('imports a csv under headings of its own: says what is missing, shows, imports, undoes', async () => {
    const page = await openPage(`${server.url}/log/import`)
    const text = 'When,CPT,Patient\n2026-06-01,45378,DOE JANE\n2026-06-02,nonsense,ROE RICHARD\n'
    await page.getByLabel('Choose a file').setInputFiles({
      name: 'old-log.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })
    await page.getByText('Say which column holds the date.').waitFor()
    expect(await page.getByRole('button', { name: 'Import the file' }).isDisabled()).toBe(true)
    await page.getByRole('combobox', { name: 'Day (needed)' }).selectOption('When')
    await page.getByRole('cell', { name: '45378' }).waitFor()
    await page.getByRole('cell', { name: /not a procedure code/ }).waitFor()
    expect(await page.locator('main').textContent()).not.toContain('DOE')
    await page.getByRole('button', { name: 'Import the file' }).click()
    await page.getByRole('heading', { name: '1 of 2 rows imported' }).waitFor()
    await page.getByText(/^Line 3, code:/).waitFor()
    expect((await ask<Entries>(server, '/entries?code=45378')).entries).toHaveLength(1)
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await page.getByRole('heading', { name: '1 entries taken back' }).waitFor()
    expect((await ask<Entries>(server, '/entries?code=45378')).entries).toEqual([])
    await page.context().close()
  })

  it('imports a spreadsheet and the lines of an 837P', async () => {
    const page = await openPage(`${server.url}/log/import`)
    const rows = [
      ['Date of service', 'CPT', 'Qty'],
      [new Date('2026-05-04'), 43239, 2],
    ]
    await page.getByLabel('Choose a file').setInputFiles({
      name: 'log.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'Log', rows }] })),
    })
    await page.getByRole('heading', { name: 'log.xlsx: a spreadsheet' }).waitFor()
    await page.getByRole('cell', { name: '43239x2' }).waitFor()
    await page.getByRole('button', { name: 'Import the file' }).click()
    await page.getByRole('heading', { name: '1 of 1 rows imported' }).waitFor()
    await page.getByLabel('Choose a file').setInputFiles(CLAIMS)
    await page.getByRole('heading', { name: 'claims.837: claims (837P)' }).waitFor()
    await page.getByRole('cell', { name: '99214-25' }).waitFor()
    await page.getByRole('button', { name: 'Import the file' }).click()
    await page.getByRole('heading', { name: '5 of 6 rows imported' }).waitFor()
    expect(await page.locator('main').textContent()).not.toContain('PATIENT')
    await page.getByLabel('Choose a file').setInputFiles(CLAIMS)
    await page.getByRole('button', { name: 'Import the file' }).click()
    await page.getByRole('heading', { name: 'claims.837 was imported before' }).waitFor()
    await page.context().close()
  })
})

describe.skipIf(!canRunBrowser())('standing', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await serveBundled('2026-11-22', fillLog)
  })
  afterAll(() => server?.close())

  interface Summary {
    readonly total: { readonly raw: string; readonly credited: string }
    readonly byPeriod: readonly { readonly credited: string; readonly raw: string }[]
    readonly byCode: readonly { readonly code: string; readonly credited: string }[]
    readonly pace: { readonly annualisedByCalendar: string; readonly ahead: string }
    readonly lastYear: Readonly<Record<'change' | 'volume' | 'mix' | 'schedule', string>>
  }
  const PROFILE = 'fte=0.9&workdays=215&target=5600&lastYear=true'

  it('shows the figures of the API: totals, pace, every month, every code, last year', async () => {
    const summary = await ask<Summary>(server, `/summary?${PROFILE}`)
    const page = await openPage(`${server.url}/log/dashboard`)
    const plain = async (id: string) =>
      ((await page.getByTestId(id).textContent()) ?? '').replaceAll(',', '')
    expect(await plain('credited')).toBe(summary.total.credited)
    expect(await plain('raw')).toBe(summary.total.raw)
    await page.getByText(grouped(summary.pace.annualisedByCalendar)).first().waitFor()
    await page.getByText(`+${grouped(summary.pace.ahead)}`).waitFor()
    const tables = page.getByText('As a table')
    for (const table of await tables.all()) await table.click()
    const months = page.getByRole('region', { name: 'Table: work RVUs by month' })
    const cells = await months
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.slice(1).map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
      )
    expect(cells.map(([credited, raw]) => [credited, raw])).toEqual(
      summary.byPeriod.map(({ credited, raw }) => [credited, raw]),
    )
    const codes = page.getByRole('table', { name: 'Credit by code' })
    for (const { code, credited } of summary.byCode) {
      await codes
        .getByRole('row', { name: new RegExp(`^${code} .*${grouped(credited)}`) })
        .waitFor()
    }
    const years = page.getByRole('region', { name: 'Table: change from last year' })
    for (const part of ['volume', 'mix', 'schedule'] as const) {
      await years.getByText(summary.lastYear[part], { exact: true }).waitFor()
    }
    await page.context().close()
  })

  it('keeps periods and filters in the address', async () => {
    const page = await openPage(`${server.url}/log/dashboard`)
    await page.getByRole('button', { name: 'This quarter' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2026-10-01')
    await page.getByText('Week', { exact: true }).first().click()
    await expect.poll(() => new URL(page.url()).searchParams.get('by')).toBe('week')
    const summary = await ask<Summary>(server, '/summary?from=2026-10-01&to=2026-11-22&by=week')
    await page.reload()
    await page.getByTestId('credited').getByText(grouped(summary.total.credited)).waitFor()
    await page.getByRole('heading', { name: 'By week' }).waitFor()
    await page.context().close()
  })

  it('tells the percentile in the user’s own table and the public mean with its limits', async () => {
    const own = await ask<{ surveys: readonly { percentile: string }[] }>(
      server,
      '/benchmarks?specialty=Gastroenterology&fte=0.9',
    )
    const page = await openPage(`${server.url}/log/benchmarks`)
    const shown = (await page.getByTestId('percentile').textContent()) ?? ''
    expect(Number.parseInt(shown, 10)).toBe(Math.floor(Number(own.surveys[0]?.percentile)))
    await page.getByText(/clinicians whom Medicare Part B paid as Gastroenterology/).waitFor()
    await page.getByText('no percentile can be drawn from it').waitFor()
    await page.getByRole('textbox', { name: 'Whose table' }).fill('Ours')
    await page.getByLabel('Choose the table').setInputFiles({
      name: 'survey.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Specialty,Median,90th\nHepatology,5000,9000\n'),
    })
    await page.getByText('1 rows taken in.').waitFor()
    await page.getByRole('rowheader', { name: 'Hepatology' }).waitFor()
    await page.context().close()
  })

  it('pays two offers to the cent, plans backwards, and pays under another schedule', async () => {
    const offers = 'a=Now~~~~~0:50,6000:56~&b=Next~240000~4500~~15000~0:49~'
    const page = await openPage(`${server.url}/log/pay?${offers}&work=7000&reach=420000`)
    // 6,000 × 50 + 1,000 × 56; 240,000 + 2,500 × 49 + 15,000
    await page.getByRole('row', { name: 'Paid in the year $356,000.00 $377,500.00' }).waitFor()
    await page
      .getByRole('heading', { name: 'At 7,000.00 wRVU Next pays $21,500.00 more' })
      .waitFor()
    // 300,000 + 2,142.86 × 56 ≥ 420,000; 255,000 + 3,367.35 × 49 ≥ 420,000
    const reach = page.getByRole('region', { name: 'To be paid' })
    await reach.getByText('8,142.86').waitFor()
    await reach.getByText('7,867.35').waitFor()
    const next = page.getByRole('region', { name: 'Next', exact: true })
    await next.getByRole('textbox', { name: 'Tier 1: dollars a wRVU' }).fill('51')
    await page.keyboard.press('Enter')
    await page.getByRole('row', { name: 'Paid in the year $356,000.00 $382,500.00' }).waitFor()
    expect(new URL(page.url()).searchParams.get('b')).toBe('Next~240000~4500~~15000~0:51~')
    interface Compared {
      readonly change: string
      readonly second: { readonly credited: string }
    }
    const change = await ask<Compared>(
      server,
      '/schedules?first=RVU25D&second=RVU26C&from=2026-01-01',
    )
    const schedules = page.getByRole('region', { name: 'Under another schedule' })
    await schedules.getByText(grouped(change.second.credited)).waitFor()
    const { pays } = await post<{ pays: readonly { total: string }[] }>(server, '/offers/pay', {
      offer: {
        name: 'Now',
        tiers: [
          { from: '0', rate: '50' },
          { from: '6000', rate: '56' },
        ],
      },
      works: [change.second.credited],
    })
    await schedules.getByText(`$${grouped(pays[0]?.total ?? '')}`).waitFor()
    await page.context().close()
  })

  it('reconciles the employer’s report and explains each line', async () => {
    const { entries } = await ask<Entries>(server, '/entries?from=2026-11-18&to=2026-11-18')
    const [first, second, ...others] = entries
    const line = (entry: typeof first, work: string) =>
      [entry?.date, entry?.code, entry?.modifiers.join(' '), work].join(',')
    // The first is not in the report, the second with a quarter more, and one is made up.
    const report = [
      'DOS,CPT,Modifier,wRVU',
      line(second, '9.99'),
      ...others.map((entry) => line(entry, entry.credited)),
      '2026-11-18,99291,,4.50',
    ].join('\n')
    const page = await openPage(`${server.url}/log/reconcile?from=2026-11-18&to=2026-11-18`)
    await page.getByLabel('Choose the report').setInputFiles({
      name: 'november.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(report),
    })
    await page.getByRole('heading', { name: `3 lines differ, ${others.length} agree` }).waitFor()
    await page.getByText('In the log, not in the report').waitFor()
    await page.getByText('In the report, not in the log').waitFor()
    await page.getByText('The employer credits another value').waitFor()
    await page.getByText('Extra 1', { exact: true }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('extra')
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(1)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV: what differs' }).click(),
    ])
    const csv = await readFile(await download.path(), 'utf8')
    expect(csv.trim().split('\r\n')).toHaveLength(4)
    await page.context().close()
  })

  it('counts a resident’s cases against targets, and shows a student what each code is', async () => {
    const page = await openPage(`${server.url}/log/cases`)
    await page.getByRole('row', { name: /^Upper GI Endoscopy/ }).waitFor()
    await page.getByRole('combobox', { name: 'Category' }).fill('Cholecystectomy')
    await page.getByRole('textbox', { name: 'Cases' }).fill('120')
    await page.getByRole('button', { name: 'Set' }).click()
    await page.getByRole('row', { name: /^Cholecystectomy none yet 0 120, 120 to go/ }).waitFor()
    await page.getByText('Student', { exact: true }).click()
    await page.getByRole('link', { name: /^45385 Colonoscopy with polyp removal/ }).click()
    await page.getByRole('heading', { name: '45385', exact: true }).waitFor()
    await page.context().close()
  })

  it('freezes the contract on a release, and everything is credited by it', async () => {
    const before = await ask<Summary>(server, '/summary')
    const page = await openPage(`${server.url}/log/credit`)
    await page.getByRole('combobox', { name: 'Fee schedule' }).selectOption('Frozen on RVU25D')
    await page.getByRole('button', { name: 'Save the policy' }).click()
    const after = async () => (await ask<Summary>(server, '/summary')).total.credited
    await expect.poll(after).not.toBe(before.total.credited)
    await page.goto(`${server.url}/log/dashboard`)
    await page
      .getByTestId('credited')
      .getByText(grouped(await after()))
      .waitFor()
    await page.context().close()
  })
})

function grouped(amount: string): string {
  const [whole = '', decimals = ''] = amount.replace('-', '').split('.')
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${decimals}`
}
