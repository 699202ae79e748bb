import type { Page } from 'playwright-core'

/** Scrolls to the end and back: parts below the fold are made when they come near. */
export async function seeWholePage(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
      window.scrollTo(0, y)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    window.scrollTo(0, 0)
  })
  await page.waitForLoadState('networkidle')
  // Charts are drawn once their place has been measured.
  await page.waitForTimeout(300)
}
