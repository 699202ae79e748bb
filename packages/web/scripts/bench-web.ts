// Prints what the web app weighs and how fast it is in a real browser, with the processor slowed four
// times and the network held to 4G. Lighthouse is not used: these are the browser's own figures.
//   npm run build && node --conditions=feescope-source packages/web/scripts/bench-web.ts
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../test/browser.ts'
import { PAGES } from '../test/pages.ts'
import { serveBundled } from '../test/serve.ts'

/** Lighthouse's "slow 4G" figures are harsher; these are those of a usual 4G line. */
const NETWORK = {
  offline: false,
  latency: 60,
  downloadThroughput: (9 * 1024 * 1024) / 8,
  uploadThroughput: (3 * 1024 * 1024) / 8,
}
const SLOWER = 4
const MEASURED = ['home', 'search', 'code', 'claim', 'advice', 'compare', 'changes']

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
    measured: { lcp: number; cls: number; blocked: number }
  }
}

function printBundles(): void {
  const folder = fileURLToPath(new URL('../dist/assets/', import.meta.url))
  const sizes = readdirSync(folder)
    .map((file) => ({ file, kb: gzipSync(readFileSync(folder + file)).length / 1024 }))
    .toSorted((a, b) => b.kb - a.kb)
  console.log('\nFiles of the app, kB gzip')
  for (const { file, kb } of sizes.slice(0, 12)) console.log(kb.toFixed(1).padStart(8), file)
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0)
  console.log(total.toFixed(1).padStart(8), `all ${sizes.length}`)
}

async function measure(browser: Browser, url: string, page: string): Promise<Figures> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  })
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const loaded = { js: 0, all: 0 }
  const scripts = new Set<string>()
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    loaded.all += encodedDataLength
    if (scripts.has(requestId)) loaded.js += encodedDataLength
  })
  await tab.addInitScript(observe)
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
  window.measured = { lcp: 0, cls: 0, blocked: 0 }
  const on = (type: string, see: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
      type,
      buffered: true,
    })
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
}

printBundles()
const server = await serveBundled('2026-07-15')
const browser = await launchBrowser()
console.log(
  `\n390 px, processor ${SLOWER}× slower, 9 Mbit/s with 60 ms; kB on the wire, milliseconds, median of 3`,
)
console.log('page        JS kB  all kB   FCP    LCP    CLS   blocked')
for (const { name, path } of PAGES.filter((page) => MEASURED.includes(page.name))) {
  const runs = [
    await measure(browser, server.url + path, name),
    await measure(browser, server.url + path, name),
    await measure(browser, server.url + path, name),
  ].toSorted((a, b) => a.lcpMs - b.lcpMs)
  const figures = runs[1]
  if (!figures) continue
  const { jsKb, allKb, fcpMs, lcpMs, cls, blockedMs } = figures
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
await browser.close()
await server.close()
