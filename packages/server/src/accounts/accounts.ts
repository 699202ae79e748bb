import type { Store } from '@feescope/store'
import type { StoreOpener } from '../log/open-store-once.ts'
import type { Auth } from './create-auth.ts'

/** How people sign in to a shared server. */
export interface Accounts {
  /** Where people open the app, such as `https://feescope.example`; decides cookies and names. */
  readonly url: string
  open(): Promise<{ readonly store: Store; readonly auth: Auth }>
}

/** Turns accounts on; the library behind them is loaded with the first request. */
export function createAccounts(options: {
  readonly store: StoreOpener
  /** Signs the session cookies; whoever has it and the database can make one. */
  readonly secret: string
  readonly url: string
}): Accounts {
  let auth: Promise<Auth> | undefined
  return {
    url: new URL(options.url).origin,
    async open() {
      const store = await options.store.open()
      auth ??= import('./create-auth.ts').then(({ createAuth }) => createAuth(store, options))
      return { store, auth: await auth }
    },
  }
}
