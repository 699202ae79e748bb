import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { openBundledReference } from '@feescope/data'
import { createAccounts, openStoreOnce, type RunningServer, startServer } from '@feescope/server'
import { createInvitation, createOrganization } from '@feescope/store'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canRunBrowser, launchBrowser } from './browser.ts'

const pictures = fileURLToPath(new URL('../../../artifacts/', import.meta.url))

// Needs the built web app: scripts/test.mjs runs the build before the tests.
describe.skipIf(!canRunBrowser())('the web app of a shared server', () => {
  const home = mkdtempSync(join(tmpdir(), 'feescope-shared-'))
  let server: RunningServer
  let browser: Browser
  let ownersLink = ''

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    const store = openStoreOnce({ home })
    const opened = await store.open()
    const { id } = await createOrganization(opened, 'North Clinic')
    const { token } = await createInvitation(opened, id, { role: 'owner', createdBy: null })
    server = await startServer({
      reference: await openBundledReference(),
      today: () => '2026-11-22',
      host: '127.0.0.1',
      port: 0,
      store,
      accounts: createAccounts({ store, secret: 's'.repeat(43), url: 'http://127.0.0.1' }),
    })
    ownersLink = `${server.url}/join#${token}`
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(home, { recursive: true, force: true })
  })

  const openPage = async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' })
    return context.newPage()
  }

  /** What axe finds and what leaves the page's width, at two widths and in both schemes. */
  const expectFine = async (page: Page, name: string) => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.addStyleTag({ content: '*, ::before, ::after { transition: none !important }' })
        await page.screenshot({
          path: `${pictures}${name}-${width}-${colorScheme}.png`,
          fullPage: true,
        })
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
  }

  it('lets an owner join, invite someone, and both sign in and out', async () => {
    const owner = await openPage()
    await owner.goto(`${server.url}/log?code=45385`)
    await owner.waitForURL(/\/sign-in\?to=%2Flog%3Fcode%3D45385$/)
    await owner.getByRole('heading', { name: 'Sign in' }).waitFor()
    await expectFine(owner, 'sign-in')

    await owner.goto(ownersLink)
    await owner.getByRole('heading', { name: 'Join North Clinic' }).waitFor()
    await expectFine(owner, 'join')
    await owner.getByLabel('Your name').fill('Owner of North')
    await owner.getByLabel('E-mail address').fill('owner@north.example')
    await owner.getByRole('textbox', { name: 'Password' }).fill('correct horse battery')
    await owner.getByRole('button', { name: 'Join' }).click()
    await owner.waitForURL(`${server.url}/`)

    await owner.getByRole('link', { name: 'Organisation' }).click()
    await owner.getByRole('heading', { name: 'North Clinic' }).waitFor()
    await owner.getByRole('button', { name: 'Make a link to join' }).click()
    const link = await owner.locator('.accounts-link .code').textContent()
    await owner.getByRole('cell', { name: 'made a link to join' }).waitFor()
    await expectFine(owner, 'organisation')

    const member = await openPage()
    await member.goto(link ?? '')
    await member.getByLabel('Your name').fill('Member of North')
    await member.getByLabel('E-mail address').fill('member@north.example')
    await member.getByRole('textbox', { name: 'Password' }).fill('a horse of another kind')
    await member.getByRole('button', { name: 'Join' }).click()
    await member.waitForURL(`${server.url}/`)
    await member.goto(`${server.url}/organisation`)
    await member.getByRole('heading', { name: 'You' }).waitFor()
    expect(await member.getByRole('heading', { name: 'Members' }).count()).toBe(0)
    await member.getByRole('button', { name: 'Sign out' }).click()
    await member.waitForURL(`${server.url}/sign-in`)

    await member.goto(`${server.url}/log`)
    await member.waitForURL(/\/sign-in\?to=%2Flog$/)
    await member.getByLabel('E-mail address').fill('member@north.example')
    await member.getByRole('textbox', { name: 'Password' }).fill('not the password')
    await member.getByRole('button', { name: 'Sign in' }).click()
    await member
      .getByRole('alert')
      .getByText('The e-mail address or the password is wrong')
      .waitFor()
    await member.getByRole('textbox', { name: 'Password' }).fill('a horse of another kind')
    await member.getByRole('button', { name: 'Sign in' }).click()
    await member.waitForURL(`${server.url}/log`)

    await owner.reload()
    await owner.getByRole('button', { name: 'Remove Member of North' }).click()
    await owner.getByRole('button', { name: 'Remove Member of North for good' }).click()
    await owner.getByRole('cell', { name: 'removed a member' }).waitFor()
    await member.goto(`${server.url}/log`)
    await member.waitForURL(/\/sign-in/)
    await owner.context().close()
    await member.context().close()
  })
})
