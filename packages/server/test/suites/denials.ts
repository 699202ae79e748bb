import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBundledReference } from '@feescope/data'
import { openStoreOnce, startServer } from '@feescope/server'
import { listOwnReports, openDenialKeys, reporterOf } from '@feescope/store'
import { afterAll, expect, it } from 'vitest'
import { post, TODAY } from '../bundled-app.ts'
import { useSharedApp } from '../shared-app.ts'
import type { Suite } from './suite.ts'

const REPORTS = '/api/v1/denials/reports'
const REPORT = { code: '76000', payer: 'medicare', denialCode: '97', month: '2026-06' }

export const denialsSuite: Suite = ({ createLocation }) => {
  const home = mkdtempSync(join(tmpdir(), 'feescope-denials-'))
  afterAll(() => rmSync(home, { recursive: true }))
  const shared = useSharedApp(createLocation, { home })

  it('counts accounts as reporters, whatever token they send', async () => {
    const members = { a: 'owner', b: 'member', c: 'member', d: 'member', e: 'member' } as const
    const { organizationId: _, ...team } = await shared().createTeam('Denials', members)
    const people = Object.values(team)
    const shown = async () => (await people[0]?.ask('/api/v1/denials/76000'))?.json()
    const [first] = people
    for (let n = 0; n < 6; n++) {
      const init = post({ ...REPORT, month: `2026-0${n + 1}` })
      const headers = { ...init.headers, 'feescope-reporter': `sock-puppet-number-${n}-of-them` }
      expect((await first?.ask(REPORTS, { ...init, headers }))?.status).toBe(201)
    }
    expect((await shown()).clusters).toEqual([])
    for (const person of people) await person.ask(REPORTS, post(REPORT))
    expect((await shown()).clusters).toMatchObject([{ reporters: 5 }])
    const own = await (await people[1]?.ask(REPORTS))?.json()
    expect(own.reports).toHaveLength(1)
    expect((await shared().app.request(REPORTS)).status).toBe(401)
  })

  it('loses none of 400 reports of 40 reporters who send at once over HTTP', async () => {
    const store = openStoreOnce(await createLocation())
    const server = await startServer({
      host: '127.0.0.1',
      port: 0,
      reference: await openBundledReference(),
      today: () => TODAY,
      store,
      home,
    })
    const tokens = Array.from({ length: 40 }, (_, n) => `reporter-of-this-test-${n}`)
    const sent = tokens.flatMap((token) =>
      Array.from({ length: 10 }, (_, n) => ({
        token,
        month: `20${16 + n}-0${1 + (n % 9)}`,
      })),
    )
    // Each reporter sends one after another: one client may hold only so many connections.
    const send = async ({ token, month }: (typeof sent)[number]) => {
      const init = post({ ...REPORT, month })
      const headers = { ...init.headers, 'feescope-reporter': token }
      const response = await fetch(`${server.url}${REPORTS}`, { ...init, headers })
      await response.arrayBuffer()
      return response.status
    }
    const statuses = await Promise.all(
      tokens.map(async (token) => {
        const own: number[] = []
        for (const each of sent.filter((one) => one.token === token)) own.push(await send(each))
        return own
      }),
    )
    expect(statuses.flat().filter((status) => status !== 201)).toEqual([])
    const keys = openDenialKeys(home)
    for (const token of tokens) {
      const own = await listOwnReports(await store.open(), reporterOf(keys, `token ${token}`))
      expect(own.map(({ month }) => month).sort()).toEqual(
        sent
          .filter((each) => each.token === token)
          .map(({ month }) => month)
          .sort(),
      )
    }
    await server.close()
  })
}
