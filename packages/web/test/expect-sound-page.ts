import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { violationsOf } from './violations-of.ts'

/**
 * Takes pictures `PATH.png` and `PATH-dark.png` of a page; it must give axe nothing to say in either
 * theme and contrast, and be no wider than its window.
 */
export async function expectSoundPage(page: Page, path: string, width: number): Promise<void> {
  await page.screenshot({ path: `${path}.png`, fullPage: true })
  expect(await violationsOf(page, 'light', 'less')).toEqual([])
  expect(await violationsOf(page, 'light', 'more')).toEqual([])
  expect(await violationsOf(page, 'dark', 'more')).toEqual([])
  expect(await violationsOf(page, 'dark', 'less')).toEqual([])
  await page.screenshot({ path: `${path}-dark.png`, fullPage: true })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
}
