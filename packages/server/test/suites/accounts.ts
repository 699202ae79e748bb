import { createInvitation } from '@feescope/store'
import { describe, expect, it } from 'vitest'
import { post } from '../bundled-app.ts'
import { put } from '../log-app.ts'
import { cookieOf, createPerson, PASSWORD, useSharedApp } from '../shared-app.ts'
import type { Suite } from './suite.ts'

const API = '/api/v1'
const ACCOUNTS = `${API}/accounts`
const remove: RequestInit = { method: 'DELETE', headers: { 'content-type': 'application/json' } }

export const accountsSuite: Suite = ({ createLocation }) => {
  describe('joining and signing in', () => {
    const shared = useSharedApp(createLocation)
    const signIn = (email: string, password = PASSWORD, headers: Record<string, string> = {}) =>
      shared().app.request(`${ACCOUNTS}/sign-in`, {
        ...post({ email, password }),
        headers: { 'content-type': 'application/json', ...headers },
      })

    it('works by an invitation, once, and ends with signing out', async () => {
      const { owner, organizationId } = await shared().createTeam('North', { owner: 'owner' })
      expect(await (await owner.ask(`${ACCOUNTS}/session`)).json()).toEqual({
        accounts: true,
        user: { id: owner.id, name: 'owner', email: 'owner@north.example' },
        organization: { id: organizationId, name: 'North' },
        role: 'owner',
      })
      const made = await (
        await owner.ask(`${ACCOUNTS}/invitations`, post({ role: 'member' }))
      ).json()
      const opened = await shared().app.request(
        `${ACCOUNTS}/invitation`,
        post({ token: made.token }),
      )
      expect(await opened.json()).toMatchObject({
        organization: 'North',
        role: 'member',
        email: null,
      })
      // Two at once: one gets in.
      const statuses = await Promise.all(
        ['a', 'b'].map(async (name) => {
          const body = {
            token: made.token,
            name,
            email: `${name}@north.example`,
            password: PASSWORD,
          }
          return (await shared().app.request(`${ACCOUNTS}/join`, post(body))).status
        }),
      )
      expect(statuses.sort()).toEqual([200, 404])

      const before = owner.cookie()
      expect((await owner.ask(`${ACCOUNTS}/sign-out`, post({}))).status).toBe(200)
      const stolen = await shared().app.request(`${API}/log/entries`, {
        headers: { cookie: before },
      })
      expect(stolen.status).toBe(401)
    })

    it('refuses wrong passwords and strangers in the same words', async () => {
      await shared().createTeam('Words', { owner: 'owner' })
      const wrong = await signIn('owner@words.example', 'a wrong password')
      const stranger = await signIn('nobody@words.example')
      expect(wrong.status).toBe(401)
      expect(await wrong.text()).toBe(await stranger.text())
      expect((await signIn('OWNER@Words.example')).status).toBe(200)
    })

    it('refuses short passwords, taken addresses and invitations that are no more', async () => {
      const { owner, organizationId } = await shared().createTeam('Short', { owner: 'owner' })
      const invitation = { role: 'member', createdBy: null } as const
      const { token } = await createInvitation(shared().store, organizationId, invitation)
      const newcomer = { token, name: 'x', email: 'x@short.example', password: PASSWORD }
      const join = (body: object) => shared().app.request(`${ACCOUNTS}/join`, post(body))
      expect(await (await join({ ...newcomer, password: 'short' })).json()).toMatchObject({
        issues: [{ path: 'password' }],
      })
      expect(await (await join({ token, password: PASSWORD })).json()).toMatchObject({
        issues: [{ path: 'name' }, { path: 'email' }],
      })
      const taken = await join({ ...newcomer, email: owner.email })
      expect(await taken.json()).toMatchObject({ status: 409, code: 'email-taken' })
      // The refusal used nothing up.
      const { invitations } = await (await owner.ask(`${ACCOUNTS}/invitations`)).json()
      expect(invitations).toHaveLength(1)
      await owner.ask(`${ACCOUNTS}/invitations/${invitations[0].id}`, remove)
      expect((await join(newcomer)).status).toBe(404)
      const old = await createInvitation(shared().store, organizationId, {
        ...invitation,
        days: -1,
      })
      expect((await join({ ...newcomer, token: old.token })).status).toBe(404)
    })

    it('gives every sign-in a session of its own, whatever cookie came with it', async () => {
      const { owner } = await shared().createTeam('Fixed', { owner: 'owner' })
      const planted = 'feescope.session_token=planted.planted'
      const first = cookieOf(await signIn(owner.email, PASSWORD, { cookie: planted }))
      const second = cookieOf(await signIn(owner.email, PASSWORD, { cookie: first }))
      expect(new Set([planted, owner.cookie(), first, second]).size).toBe(4)
    })

    it.each([
      ['no signature', (cookie: string) => cookie.split('.').slice(0, -1).join('.')],
      ['another signature', (cookie: string) => `${cookie.slice(0, -8)}AAAAAAA%3D`],
      ['a token of its own', () => 'feescope.session_token=aaaaaaaaaaaaaaaa.bbbbbbbb'],
    ])('does not believe a cookie with %s', async (_what, forge) => {
      const { owner } = await shared().createTeam(`Forged${_what.length}`, { owner: 'owner' })
      const cookie = forge(owner.cookie())
      const answer = await shared().app.request(`${API}/log/entries`, { headers: { cookie } })
      expect(answer.status).toBe(401)
    })

    it('ends a session when its time is over', async () => {
      const { owner } = await shared().createTeam('Expired', { owner: 'owner' })
      expect((await owner.ask(`${API}/log/entries`)).status).toBe(200)
      await shared()
        .store.db.updateTable('account_session')
        .set({ expires_at: new Date(Date.now() - 1000).toISOString() })
        .where('user_id', '=', owner.id)
        .execute()
      expect((await owner.ask(`${API}/log/entries`)).status).toBe(401)
    })

    it('keeps the password hashed and the invitation’s token nowhere', async () => {
      const { owner, organizationId } = await shared().createTeam('Hashed', { owner: 'owner' })
      const { token } = await createInvitation(shared().store, organizationId, {
        role: 'member',
        createdBy: null,
      })
      const rows = await Promise.all([
        shared().store.db.selectFrom('account_credential').selectAll().execute(),
        shared().store.db.selectFrom('invitation').selectAll().execute(),
      ])
      const text = JSON.stringify(rows)
      expect(text).toContain(owner.id)
      expect(text).not.toContain(PASSWORD)
      expect(text).not.toContain(token)
    })

    it('stops those who try many passwords, with the time to wait, and nobody else', async () => {
      const { owner } = await shared().createTeam('Limited', { owner: 'owner', other: 'member' })
      let answer = await signIn(owner.email, 'a wrong password')
      for (let attempt = 1; attempt < 21; attempt++) {
        expect(answer.status).toBe(401)
        answer = await signIn(owner.email, 'a wrong password')
      }
      expect(answer.status).toBe(429)
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await signIn(owner.email)).status).toBe(429)
      expect((await signIn('other@limited.example')).status).toBe(200)
      expect((await owner.ask(`${API}/log/entries`)).status).toBe(200)
    })
  })

  describe('one’s password', () => {
    const shared = useSharedApp(createLocation)

    it('changes with the old one, and ends one’s other sessions', async () => {
      const { owner } = await shared().createTeam('Changed', { owner: 'owner' })
      const signed = await shared().app.request(
        `${ACCOUNTS}/sign-in`,
        post({ email: owner.email, password: PASSWORD }),
      )
      const other = createPerson(shared().app, { ...owner, cookie: cookieOf(signed) })
      const change = (current: string) =>
        owner.ask(`${ACCOUNTS}/password`, post({ current, password: 'another long password' }))
      expect((await change('not the password')).status).toBe(401)
      expect((await change(PASSWORD)).status).toBe(200)
      expect((await owner.ask(`${API}/log/entries`)).status).toBe(200)
      expect((await other.ask(`${API}/log/entries`)).status).toBe(401)
    })

    it('is set anew by an owner’s link, which ends all sessions', async () => {
      const team = await shared().createTeam('Reset', { owner: 'owner', member: 'member' })
      const { token } = await (
        await team.owner.ask(`${ACCOUNTS}/members/${team.member.id}/reset`, post({}))
      ).json()
      const joined = await shared().app.request(
        `${ACCOUNTS}/join`,
        post({ token, password: 'a password set anew' }),
      )
      expect(await joined.json()).toMatchObject({ user: { id: team.member.id }, role: 'member' })
      expect((await team.member.ask(`${API}/log/entries`)).status).toBe(401)
      const old = { email: team.member.email, password: PASSWORD }
      expect((await shared().app.request(`${ACCOUNTS}/sign-in`, post(old))).status).toBe(401)
    })
  })

  describe('requests', () => {
    const shared = useSharedApp(createLocation)

    it('need a session on every route but those to get one', async () => {
      const { paths } = await (await shared().app.request(`${API}/openapi.json`)).json()
      const open: string[] = []
      for (const [path, methods] of Object.entries(paths)) {
        for (const method of Object.keys(methods as object)) {
          const address = path.replaceAll(/\{\w+\}/g, 'x')
          const init = method === 'get' ? {} : { ...post({}), method: method.toUpperCase() }
          const { status } = await shared().app.request(address, init)
          if (status !== 401 && status !== 415) open.push(`${method} ${path}`)
        }
      }
      expect(open.sort()).toEqual([
        'get /api/v1/accounts/session',
        'get /healthz',
        'get /readyz',
        'post /api/v1/accounts/invitation',
        'post /api/v1/accounts/join',
        'post /api/v1/accounts/sign-in',
        'post /api/v1/accounts/sign-out',
      ])
      const uploads = { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a' }
      for (const path of ['import', 'surveys', 'reconcile']) {
        expect((await shared().app.request(`${API}/log/${path}`, uploads)).status).toBe(401)
      }
      expect((await shared().app.request('/mcp', post({}))).status).toBe(401)
    })

    it('of other sites’ pages are refused, even with the cookie', async () => {
      const { owner } = await shared().createTeam('Csrf', { owner: 'owner' })
      const body = JSON.stringify({ entries: [{ date: '2026-07-15', code: '99213' }] })
      const send = (headers: Record<string, string>) =>
        owner.ask(`${API}/log/entries`, { method: 'POST', headers, body })
      const json = { 'content-type': 'application/json' }
      for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
        expect((await send({ ...json, origin })).status).toBe(403)
      }
      expect((await send({ 'content-type': 'text/plain' })).status).toBe(415)
      expect((await send({ 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415)
      const { entries } = await (await owner.ask(`${API}/log/entries`)).json()
      expect(entries).toEqual([])
      expect((await send({ ...json, origin: 'http://localhost' })).status).toBe(201)
    })

    it('set a cookie that scripts and other sites do not see', async () => {
      await shared().createTeam('Cookie', { owner: 'owner' })
      const answer = await shared().app.request(
        `${ACCOUNTS}/sign-in`,
        post({ email: 'owner@cookie.example', password: PASSWORD }),
      )
      const [cookie = ''] = answer.headers.getSetCookie()
      expect(cookie).toMatch(/^feescope\.session_token=/)
      expect(cookie).toMatch(/; HttpOnly/)
      expect(cookie).toMatch(/; SameSite=Strict/i)
      expect(answer.headers.get('cache-control')).toBe('no-store')
    })
  })

  describe('behind https', () => {
    const shared = useSharedApp(createLocation, { url: 'https://feescope.example' })

    it('the cookie is for encrypted connections only', async () => {
      const { owner } = await shared().createTeam('Secure', { owner: 'owner' })
      expect(owner.cookie()).toMatch(/^__Secure-feescope\.session_token=/)
      const answer = await shared().app.request(
        `${ACCOUNTS}/sign-in`,
        post({ email: owner.email, password: PASSWORD }),
      )
      expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure/)
    })

    it('the address of the last proxy counts, not what the client says before it', async () => {
      const attempt = (forwarded: string, email: string) =>
        shared().app.request(`${ACCOUNTS}/sign-in`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
          body: JSON.stringify({ email, password: 'x' }),
        })
      for (let one = 0; one < 60; one++) {
        await attempt(`10.0.0.${one}, 192.0.2.7`, `nobody${one}@secure.example`)
      }
      expect((await attempt('10.1.1.1, 192.0.2.7', 'a@secure.example')).status).toBe(429)
      expect((await attempt('10.1.1.1, 192.0.2.8', 'a@secure.example')).status).toBe(401)
    })
  })

  describe('roles', () => {
    const shared = useSharedApp(createLocation)

    it('decide what each may do', async () => {
      const team = await shared().createTeam('Roles', {
        owner: 'owner',
        manager: 'manager',
        member: 'member',
      })
      const survey = {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        body: 'specialty,p25,p50\nCardiology,1,2\n',
      }
      const cases: readonly (readonly [string, RequestInit | undefined, string])[] = [
        ['/log/entries', undefined, '200 200 200'],
        ['/log/entries?users=everyone', undefined, '403 200 200'],
        [`/log/summary?users=${team.owner.id}`, undefined, '403 200 200'],
        [`/log/summary?users=${team.member.id}`, undefined, '200 200 200'],
        ['/log/export?users=everyone', undefined, '403 200 200'],
        ['/log/policy', put({}), '403 200 200'],
        ['/log/surveys?source=own&year=2025', survey, '403 200 200'],
        ['/log/surveys', undefined, '200 200 200'],
        ['/accounts/members', undefined, '403 200 200'],
        ['/accounts/invitations', post({ role: 'member' }), '403 201 201'],
        ['/accounts/invitations', post({ role: 'owner' }), '403 403 201'],
        ['/accounts/audit', undefined, '403 403 200'],
        ['/accounts/organization', put({ name: 'Roles' }), '403 403 200'],
        [`/accounts/members/${team.member.id}`, put({ role: 'member' }), '403 403 200'],
        [`/accounts/members/${team.member.id}/reset`, post({}), '403 403 200'],
        ['/accounts/members/nobody', remove, '403 403 404'],
      ]
      for (const [path, init, wanted] of cases) {
        const statuses = []
        for (const person of [team.member, team.manager, team.owner]) {
          statuses.push((await person.ask(`${API}${path}`, init)).status)
        }
        expect(`${path} ${statuses.join(' ')}`).toBe(`${path} ${wanted}`)
      }
    })

    it('change at once, and a removed member is out at once while the entries stay', async () => {
      const team = await shared().createTeam('Moving', { owner: 'owner', member: 'member' })
      const { owner, member } = team
      await member.ask(
        `${API}/log/entries`,
        post({ entries: [{ date: '2026-07-15', code: '99213' }] }),
      )
      await owner.ask(`${ACCOUNTS}/members/${member.id}`, put({ role: 'manager' }))
      expect((await member.ask(`${API}/log/entries?users=everyone`)).status).toBe(200)
      const gone = await owner.ask(`${ACCOUNTS}/members/${member.id}`, remove)
      expect((await gone.json()).members).toHaveLength(1)
      expect((await member.ask(`${API}/log/entries`)).status).toBe(401)
      const all = await (await owner.ask(`${API}/log/entries?users=everyone`)).json()
      expect(all.entries).toMatchObject([{ userId: member.id }])
    })

    it('leave an organisation with an owner, also when two owners go at once', async () => {
      const { one, two } = await shared().createTeam('Last', { one: 'owner', two: 'owner' })
      const statuses = await Promise.all([
        one.ask(`${ACCOUNTS}/members/${two.id}`, remove),
        two.ask(`${ACCOUNTS}/members/${one.id}`, remove),
      ])
      const done = statuses.filter(({ status }) => status === 200)
      expect(done).toHaveLength(1)
      const left = statuses[0].status === 200 ? one : two
      const demoted = await left.ask(`${ACCOUNTS}/members/${left.id}`, put({ role: 'member' }))
      expect(await demoted.json()).toMatchObject({ status: 409, code: 'last-owner' })
    })
  })

  describe('the audit log', () => {
    const shared = useSharedApp(createLocation)

    it('says who did what when, without what', async () => {
      const { owner, member } = await shared().createTeam('Audit', {
        owner: 'owner',
        member: 'member',
      })
      const entry = { date: '2026-07-15', code: '45385', tag: 'secret-tag', note: 'a remark' }
      await member.ask(`${API}/log/entries`, post({ entries: [entry] }))
      await member.ask(`${API}/log/export`)
      await owner.ask(`${API}/log/summary?users=everyone`)
      await shared().app.request(
        `${ACCOUNTS}/sign-in`,
        post({ email: member.email, password: 'wrong' }),
      )
      await expect
        .poll(async () => {
          const { events } = await (await owner.ask(`${ACCOUNTS}/audit`)).json()
          return events.map(({ name, action }: Record<string, string>) => `${name} ${action}`)
        })
        .toEqual(
          expect.arrayContaining([
            'owner joined',
            'member joined',
            'member log-added',
            'member log-exported',
            'owner log-read-of-others',
            'member sign-in-failed',
          ]),
        )
      const { events } = await (await owner.ask(`${ACCOUNTS}/audit`)).json()
      const text = JSON.stringify(events)
      for (const content of ['45385', 'secret-tag', 'remark', '2026-07-15']) {
        expect(text).not.toContain(content)
      }
      const [newest] = events
      const page = await (await owner.ask(`${ACCOUNTS}/audit?before=${newest.id}&limit=2`)).json()
      expect(page.events).toEqual(events.slice(1, 3))
    })
  })
}
