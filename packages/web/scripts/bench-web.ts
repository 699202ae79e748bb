// Prints what the web app weighs and how fast it is in a real browser, with the processor slowed four
// times and the network held to 4G: the browser's own figures, how long interactions take, and
// Lighthouse's scores with its mobile preset. `-- lighthouse`, `-- load` or `-- interactions` for one part.
//   npm run build && node --conditions=feescope-source packages/web/scripts/bench-web.ts
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../test/browser.ts'
import { PAGES } from '../test/pages.ts'
import { serveBundled } from '../test/serve.ts'
import { CATEGORIES, type LighthouseFigures, runLighthouse } from './run-lighthouse.ts'

/** Lighthouse's "slow 4G" figures are harsher; these are those of a usual 4G line. */
const NETWORK = {
  offline: false,
  latency: 60,
  downloadThroughput: (9 * 1024 * 1024) / 8,
  uploadThroughput: (3 * 1024 * 1024) / 8,
}
const SLOWER = 4
const MEASURED = ['home', 'search', 'code', 'claim', 'advice', 'compare', 'changes']
const SCORED = ['home', 'code', 'claim', 'compare', 'changes']
const RUNS = 3

interface Figures {
  readonly page: string
  readonly jsKb: number
  readonly allKb: number
  readonly fcpMs: number
  readonly lcpMs: number
  readonly cls: number
  /** Sum of what each long task blocks beyond 50 ms. */
  readonly blockedMs: number
}

declare global {
  interface Window {
    measured: { lcp: number; cls: number; blocked: number; slowest: number }
  }
}

function printBundles(): void {
  const folder = fileURLToPath(new URL('../dist/assets/', import.meta.url))
  const sizes = readdirSync(folder)
    .filter((file) => /\.(?:js|css)$/.test(file))
    .map((file) => ({ file, kb: gzipSync(readFileSync(folder + file)).length / 1024 }))
    .toSorted((a, b) => b.kb - a.kb)
  console.log('\nFiles of the app, kB gzip')
  for (const { file, kb } of sizes.slice(0, 12)) console.log(kb.toFixed(1).padStart(8), file)
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0)
  console.log(total.toFixed(1).padStart(8), `all ${sizes.length}`)
}

/** A phone's window on a slow processor and a 4G line. */
async function openSlowed() {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  })
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await tab.addInitScript(observe)
  return { context, tab, session }
}

async function measure(url: string, page: string): Promise<Figures> {
  const { context, tab, session } = await openSlowed()
  const loaded = { js: 0, all: 0 }
  const scripts = new Set<string>()
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    loaded.all += encodedDataLength
    if (scripts.has(requestId)) loaded.js += encodedDataLength
  })
  await tab.goto(url)
  await tab.waitForLoadState('networkidle')
  await tab.waitForTimeout(500)
  const { lcp, cls, blocked, fcp } = await tab.evaluate(() => ({
    ...window.measured,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }))
  await context.close()
  return {
    page,
    jsKb: loaded.js / 1024,
    allKb: loaded.all / 1024,
    fcpMs: fcp,
    lcpMs: lcp,
    cls,
    blockedMs: blocked,
  }
}

/** Runs in the page, before its own scripts. */
function observe(): void {
  window.measured = { lcp: 0, cls: 0, blocked: 0, slowest: 0 }
  const on = (type: string, see: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
      type,
      buffered: true,
      durationThreshold: 16,
    } as PerformanceObserverInit)
  on('largest-contentful-paint', (entry) => {
    window.measured.lcp = entry.startTime
  })
  on('layout-shift', (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!shift.hadRecentInput) window.measured.cls += shift.value
  })
  on('longtask', (entry) => {
    window.measured.blocked += Math.max(0, entry.duration - 50)
  })
  on('event', (entry) => {
    window.measured.slowest = Math.max(window.measured.slowest, entry.duration)
  })
}

/** The longest of a page's interactions, from the touch or key to the next paint. */
interface Interaction {
  readonly name: string
  readonly path: string
  readonly act: (tab: Page) => Promise<void>
}

const CODE = '/code/76120?date=2026-07-15&locality=13202-01'

const INTERACTIONS: readonly Interaction[] = [
  {
    name: 'type in the search box',
    path: '/',
    act: (tab) => tab.getByRole('combobox', { name: /^Search/ }).pressSequentially('video motion'),
  },
  {
    name: 'facility for non-facility',
    path: CODE,
    act: (tab) => tab.getByText('Facility', { exact: true }).first().click(),
  },
  {
    name: 'modifier 26',
    path: CODE,
    act: (tab) => tab.getByText('26', { exact: true }).first().click(),
  },
  {
    name: 'open the list of localities',
    path: CODE,
    act: (tab) => tab.getByRole('combobox', { name: 'Locality' }).click(),
  },
  {
    name: 'units of a claim line',
    path: '/claim?lines=76120-26,76000,99213&date=2026-07-15',
    act: (tab) => tab.getByRole('textbox', { name: 'Units of line 1, 76120-26' }).fill('2'),
  },
  {
    name: 'move a claim line',
    path: '/claim?lines=76120-26,76000,99213&date=2026-07-15',
    act: (tab) =>
      tab.getByRole('button', { name: /^Move line 1, .*arrow keys/ }).press('ArrowDown'),
  },
]

async function measureInteraction(url: string, { path, act }: Interaction): Promise<number> {
  const { context, tab } = await openSlowed()
  await tab.goto(url + path)
  await tab.waitForLoadState('networkidle')
  await tab.evaluate(() => {
    window.measured.slowest = 0
  })
  await act(tab)
  await tab.waitForTimeout(1000)
  const slowest = await tab.evaluate(() => window.measured.slowest)
  await context.close()
  return slowest
}

function median<Figure>(figures: readonly Figure[], by: (figure: Figure) => number): Figure {
  const sorted = figures.toSorted((a, b) => by(a) - by(b))
  return sorted[Math.floor(sorted.length / 2)] as Figure
}

async function repeat<Figure>(measureOnce: () => Promise<Figure>): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (let run = 0; run < RUNS; run++) figures.push(await measureOnce())
  return figures
}

async function printLoads(url: string): Promise<void> {
  console.log(
    `\n390 px, processor ${SLOWER}× slower, 9 Mbit/s with 60 ms; kB on the wire, milliseconds, median of ${RUNS}`,
  )
  console.log('page        JS kB  all kB   FCP    LCP    CLS   blocked')
  for (const { name, path } of PAGES.filter((page) => MEASURED.includes(page.name))) {
    const runs = await repeat(() => measure(url + path, name))
    const { jsKb, allKb, fcpMs, lcpMs, cls, blockedMs } = median(runs, (each) => each.lcpMs)
    console.log(
      name.padEnd(10),
      jsKb.toFixed(1).padStart(7),
      allKb.toFixed(1).padStart(7),
      fcpMs.toFixed(0).padStart(6),
      lcpMs.toFixed(0).padStart(6),
      cls.toFixed(3).padStart(7),
      blockedMs.toFixed(0).padStart(7),
    )
  }
}

async function printInteractions(url: string): Promise<void> {
  console.log(
    `\nSlowest event of an interaction to the next paint, processor ${SLOWER}× slower, median of ${RUNS}; below 16 ms is not reported`,
  )
  for (const interaction of INTERACTIONS) {
    const runs = await repeat(() => measureInteraction(url, interaction))
    const slowest = median(runs, (each) => each)
    console.log(interaction.name.padEnd(30), slowest.toFixed(0).padStart(6))
  }
}

async function printLighthouse(url: string): Promise<void> {
  console.log(`\nLighthouse, mobile preset, median of ${RUNS} by performance`)
  console.log('page       ', CATEGORIES.join('  '), '  FCP    LCP   TBT')
  for (const { name, path } of PAGES.filter((page) => SCORED.includes(page.name))) {
    const runs = await repeat(() => runLighthouse(url + path))
    const typical = median<LighthouseFigures>(runs, ({ scores }) => scores.performance)
    console.log(
      name.padEnd(11),
      ...CATEGORIES.map((category) => String(typical.scores[category]).padStart(category.length)),
      typical.fcpMs.toFixed(0).padStart(7),
      typical.lcpMs.toFixed(0).padStart(6),
      typical.blockedMs.toFixed(0).padStart(5),
      typical.failed.length === 0 ? '' : `  failed: ${typical.failed.join(', ')}`,
    )
  }
}

const parts = process.argv.slice(2)
const isWanted = (part: string) => parts.length === 0 || parts.includes(part)
printBundles()
const server = await serveBundled('2026-07-15')
const browser = await launchBrowser()
try {
  // The first visitor pays for opening the tables; the others do not.
  for (const { path } of PAGES) await measure(server.url + path, 'warm')
  if (isWanted('load')) await printLoads(server.url)
  if (isWanted('interactions')) await printInteractions(server.url)
  if (isWanted('lighthouse')) await printLighthouse(server.url)
} finally {
  await browser.close()
  await server.close()
}
