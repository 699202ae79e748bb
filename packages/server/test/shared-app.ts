import { openBundledReference } from '@feescope/data'
import { createAccounts, createApp, openStoreOnce } from '@feescope/server'
import {
  createInvitation,
  createOrganization,
  type MemberRole,
  type Store,
  type StoreLocation,
} from '@feescope/store'
import { afterAll, beforeAll, expect } from 'vitest'
import { TODAY } from './bundled-app.ts'

export const PASSWORD = 'correct horse battery'

/** A browser of one person: it keeps the cookies the server sets. */
export interface Person {
  readonly email: string
  readonly id: string
  /** The session cookie as the browser sends it. */
  readonly cookie: () => string
  ask(path: string, init?: RequestInit): Promise<Response>
}

export interface SharedApp {
  readonly app: ReturnType<typeof createApp>
  readonly store: Store
  /** Makes an organisation with people of these roles, who joined over HTTP. */
  createTeam<Name extends string>(
    organization: string,
    people: Readonly<Record<Name, MemberRole>>,
  ): Promise<Readonly<Record<Name, Person>> & { readonly organizationId: string }>
}

/** A server with accounts and an empty store for the tests of one `describe`. */
export function useSharedApp(
  createLocation: () => Promise<StoreLocation>,
  { url = 'http://localhost', home }: { readonly url?: string; readonly home?: string } = {},
): () => SharedApp {
  let shared: SharedApp | undefined
  let opener: ReturnType<typeof openStoreOnce> | undefined
  beforeAll(async () => {
    opener = openStoreOnce(await createLocation())
    const accounts = createAccounts({ store: opener, secret: 's'.repeat(43), url })
    const reference = await openBundledReference()
    const app = createApp({ reference, today: () => TODAY, store: opener, accounts, home })
    const store = await opener.open()
    shared = {
      app,
      store,
      async createTeam(name, people) {
        const { id: organizationId } = await createOrganization(store, name)
        const joined: [string, Person][] = []
        for (const [person, role] of Object.entries<MemberRole>(people)) {
          const email = `${person}@${name.toLowerCase()}.example`
          const { token } = await createInvitation(store, organizationId, { role, createdBy: null })
          joined.push([person, await join(app, { token, name: person, email })])
        }
        // Each name of `people` has joined above, which the types cannot follow.
        const team = Object.fromEntries(joined) as Record<keyof typeof people, Person>
        return { ...team, organizationId }
      },
    }
  })
  afterAll(() => opener?.close())
  return () => {
    if (!shared) throw new Error('The app is made before the tests, not before')
    return shared
  }
}

async function join(
  app: SharedApp['app'],
  person: { readonly token: string; readonly name: string; readonly email: string },
): Promise<Person> {
  const response = await app.request('/api/v1/accounts/join', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...person, password: PASSWORD }),
  })
  expect(response.status).toBe(200)
  const { user } = await response.json()
  return createPerson(app, { email: person.email, id: user.id, cookie: cookieOf(response) })
}

export function createPerson(
  app: SharedApp['app'],
  { email, id, cookie }: { readonly email: string; readonly id: string; readonly cookie: string },
): Person {
  let kept = cookie
  return {
    email,
    id,
    cookie: () => kept,
    async ask(path, init = {}) {
      const headers = { ...Object.fromEntries(new Headers(init.headers)), cookie: kept }
      const response = await app.request(path, { ...init, headers })
      kept = cookieOf(response) || kept
      return response
    },
  }
}

/** The session cookie an answer sets, as `name=value`; empty when it sets none. */
export function cookieOf(response: Response): string {
  const set = response.headers.getSetCookie().findLast((cookie) => /session_token=/.test(cookie))
  return set?.split(';')[0] ?? ''
}
