import {
  type Crediting,
  createCrediting,
  type LogScope,
  type MemberRole,
  openLocalScope,
  readCreditPolicy,
  type Store,
} from '@feescope/store'
import type { Context } from 'hono'
import { memberOf } from '../accounts/member-of.ts'
import type { AppEnv } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { ProblemError, problem } from '../problem.ts'

/** The procedure log as one request may use it. */
export interface OpenLog {
  readonly store: Store
  readonly scope: LogScope
  /** The one user of a server without accounts is its owner. */
  readonly role: MemberRole
  /** The organisation's policy with the releases held. */
  openCrediting(): Promise<Crediting>
}

/**
 * Opens the log for a request: of whoever is signed in, or of the one local user where there are no
 * accounts. Throws a problem where the server keeps none.
 */
export async function openLog(c: Context<AppEnv>, options: AppOptions): Promise<OpenLog> {
  if (!options.store) throw new ProblemError(noLog)
  const store = await options.store.open()
  const { scope, role } = options.accounts
    ? whoIs(c)
    : { scope: await openLocalScope(store), role: 'owner' as const }
  return {
    store,
    scope,
    role,
    openCrediting: async () =>
      createCrediting(options.reference, await readCreditPolicy(store, scope)),
  }
}

function whoIs(c: Context<AppEnv>) {
  const { organizationId, userId, role } = memberOf(c)
  return { scope: { organizationId, userId }, role }
}

const noLog = problem(
  404,
  'no-log',
  'This server keeps no log',
  'Start it with feescope serve, which keeps the log in the data directory or in DATABASE_URL.',
)
