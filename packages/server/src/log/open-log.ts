import {
  type Crediting,
  createCrediting,
  type LogScope,
  openLocalScope,
  readCreditPolicy,
  type Store,
} from '@feescope/store'
import type { AppOptions } from '../app-options.ts'
import { ProblemError, problem } from '../problem.ts'

/** The procedure log as one request may use it. */
export interface OpenLog {
  readonly store: Store
  readonly scope: LogScope
  /** The organisation's policy with the releases held. */
  openCrediting(): Promise<Crediting>
}

/** Opens the log for a request. Throws a problem where the server keeps none. */
export async function openLog({ store: opener, reference }: AppOptions): Promise<OpenLog> {
  if (!opener) throw new ProblemError(noLog)
  const store = await opener.open()
  const scope = await openLocalScope(store)
  return {
    store,
    scope,
    openCrediting: async () => createCrediting(reference, await readCreditPolicy(store, scope)),
  }
}

const noLog = problem(
  404,
  'no-log',
  'This server keeps no log',
  'Start it with feescope serve, which keeps the log in the data directory or in DATABASE_URL.',
)
