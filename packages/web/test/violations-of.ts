import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds; structure is the same in every scheme, so the others are asked about colour only. */
export async function violationsOf(
  page: Page,
  scheme: 'light' | 'dark',
  contrast: 'less' | 'more',
) {
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
