// Takes the README's picture of the code page. Needs the built web app and Chromium:
//   npm run build && node --conditions=feescope-source packages/web/scripts/screenshot.ts
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../test/browser.ts'
import { serveBundled } from '../test/serve.ts'

const target = fileURLToPath(new URL('../../../docs/screenshot-code-page.png', import.meta.url))

const server = await serveBundled('2026-07-15')
const browser = await launchBrowser()
const page = await browser.newPage({
  viewport: { width: 1280, height: 1120 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
})
await page.goto(`${server.url}/code/76120?date=2026-07-15&locality=13202-01`)
await page
  .getByRole('button', { name: /^1\.064, Work GPCI/ })
  .first()
  .click()
await page.evaluate(() => window.scrollTo(0, 0))
await page.waitForLoadState('networkidle')
await page.screenshot({ path: target })
await browser.close()
await server.close()
console.log(`Wrote ${target}`)
