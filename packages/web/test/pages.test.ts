import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RunningServer } from '@feescope/server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canRunBrowser, launchBrowser } from './browser.ts'
import { expectSoundPage } from './expect-sound-page.ts'
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
          await expectSoundPage(page, `${pictures}${name}-${width}`, width)
          expect(errors).toEqual([])
          await context.close()
        },
        180_000,
      )
    })
  }
})
