import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStoreOnce } from '@feescope/server'
import { acceptInvitation } from '@feescope/store'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from './run.ts'

const home = mkdtempSync(join(tmpdir(), 'feescope-accounts-'))
afterAll(() => rmSync(home, { recursive: true }))

describe('feescope accounts', () => {
  it('makes an organisation, and a link by which its owner joins', async () => {
    const made = await run('accounts create North --url https://feescope.example --json', home)
    expect(made.code).toBe(0)
    const { organization, link } = JSON.parse(made.out)
    expect(link).toMatch(/^https:\/\/feescope\.example\/join#[\w-]{43}$/)
    const store = openStoreOnce({ home })
    await acceptInvitation(await store.open(), {
      token: link.split('#')[1],
      name: 'Owner',
      email: 'Owner@North.example',
      passwordHash: 'hashed',
    })
    await store.close()
    const { organizations } = JSON.parse((await run('accounts list --json', home)).out)
    expect(organizations).toMatchObject([
      { ...organization, members: [{ email: 'owner@north.example', role: 'owner' }] },
    ])
  })

  it('invites, and makes links for new passwords, by the name of the organisation', async () => {
    const invited = await run('accounts invite North --role manager --json', home)
    expect(JSON.parse(invited.out)).toMatchObject({ role: 'manager' })
    const reset = await run('accounts invite North --reset OWNER@north.example --json', home)
    expect(JSON.parse(reset.out)).toMatchObject({ role: 'owner' })
  })

  it.each([
    ['accounts invite Nowhere', /one of: North/],
    ['accounts invite North --reset nobody@north.example', /the address of a member/],
    ['accounts invite North --role king', /owner/],
    ['serve --host 0.0.0.0 --port 0', /--accounts/],
    ['serve --url ftp://x', /https:\/\//],
  ])('%s says what to do', async (line, message) => {
    const { code, err } = await run(line, home)
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })
})
