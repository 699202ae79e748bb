import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { RunningServer } from '@feescope/server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canRunBrowser, launchBrowser } from './browser.ts'
import { fillLog } from './fill-log.ts'
import { PAGES } from './pages.ts'
import { seeWholePage } from './see-whole-page.ts'
import { serveBundled } from './serve.ts'

const pictures = fileURLToPath(new URL('../../../artifacts/', import.meta.url))

// Needs the built web app: scripts/test.mjs runs the build before the tests.
describe.skipIf(!canRunBrowser())('every page', () => {
  let server: RunningServer
  let browser: Browser

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    server = await serveBundled('2026-11-22', fillLog)
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  /** What axe finds; structure is the same in every scheme, so the others are asked about colour only. */
  const violationsOf = async (page: Page, scheme: 'light' | 'dark', contrast: 'less' | 'more') => {
    // A colour caught half-way through its transition is no colour of the page's.
    await page.addStyleTag({ content: '*, ::before, ::after { transition: none !important }' })
    await page.emulateMedia({
      colorScheme: scheme,
      contrast: contrast === 'more' ? 'more' : 'no-preference',
    })
    await page.locator(`html[data-contrast="${contrast}"]`).waitFor()
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
    const first = scheme === 'light' && contrast === 'less'
    const colours = ['color-contrast', 'link-in-text-block']
    // High contrast is held to WCAG's stricter 7:1 as well.
    if (contrast === 'more') colours.push('color-contrast-enhanced')
    const { violations } = await (first ? axe : axe.withRules(colours)).analyze()
    return violations.map(({ id, nodes }) => [scheme, contrast, id, nodes.map(({ html }) => html)])
  }

  for (const width of [390, 1280]) {
    describe.concurrent(`at ${width} px`, () => {
      it.each(PAGES)(
        '$name: nothing for axe, no overflow, no error, and a picture',
        async ({ name, path }) => {
          const context = await browser.newContext({
            viewport: { width, height: 900 },
            colorScheme: 'light',
            reducedMotion: 'reduce',
            serviceWorkers: 'block',
          })
          const page = await context.newPage()
          const errors: string[] = []
          page.on('pageerror', (error) => errors.push(error.message))
          await page.goto(server.url + path)
          await page.locator('h1').first().waitFor()
          await seeWholePage(page)
          await page.screenshot({ path: `${pictures}${name}-${width}.png`, fullPage: true })
          expect(await violationsOf(page, 'light', 'less')).toEqual([])
          expect(await violationsOf(page, 'light', 'more')).toEqual([])
          expect(await violationsOf(page, 'dark', 'more')).toEqual([])
          expect(await violationsOf(page, 'dark', 'less')).toEqual([])
          await page.screenshot({ path: `${pictures}${name}-${width}-dark.png`, fullPage: true })
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
          expect(errors).toEqual([])
          await context.close()
        },
      )
    })
  }
})
