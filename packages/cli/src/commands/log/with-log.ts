import { InvalidInput } from '@feescope/core'
import type { Crediting, LogScope, Store } from '@feescope/store'
import { type Command, Option } from 'commander'
import type { Session } from '../../session.ts'

export interface LogOptions {
  readonly database?: string
  readonly json?: boolean
}

/** The options of every log command. */
export function addLogOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--database <url>', 'a PostgreSQL database instead of the data directory').env(
        'DATABASE_URL',
      ),
    )
    .option('--json', 'one JSON document on standard output')
}

/** An open log of the local user. */
export interface OpenLog {
  readonly store: Store
  readonly scope: LogScope
  /** The organisation's policy with the releases held. */
  openCrediting(): Promise<Crediting>
}

/** Opens the log, does the work and closes it again. */
export async function withLog<Answer>(
  session: Session,
  options: LogOptions,
  work: (log: OpenLog) => Promise<Answer>,
): Promise<Answer> {
  // Loaded here so that `price` does not pay for it.
  const { createCrediting, openLocalScope, openStore, readCreditPolicy, StoreError } = await import(
    '@feescope/store'
  )
  try {
    const store = await openStore(
      options.database === undefined ? { home: session.home } : { databaseUrl: options.database },
    )
    try {
      const scope = await openLocalScope(store)
      return await work({
        store,
        scope,
        openCrediting: async () =>
          createCrediting(await session.openReference(), await readCreditPolicy(store, scope)),
      })
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    const { code, message } = error
    throw new InvalidInput([
      { path: 'store', code, expected: 'a store that can be used', received: code, message },
    ])
  }
}
