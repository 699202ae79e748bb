import {
  type DenialKeys,
  LOCAL_SCOPE,
  openDenialKeys,
  reporterOf,
  reporterOfUser,
  type Store,
} from '@feescope/store'
import type { Context } from 'hono'
import { memberOf } from '../../accounts/member-of.ts'
import type { AppEnv } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { ProblemError, problem } from '../../problem.ts'

/** Names a reporter where there are no accounts: a secret of their own making, kept by their browser. */
export const REPORTER_HEADER = 'feescope-reporter'
const REPORTER_TOKEN = /^[A-Za-z0-9_-]{20,100}$/

/** The denial reports as a request may use them. */
export interface OpenDenials {
  readonly store: Store
  readonly keys: DenialKeys
}

/** Opens the reports at first use. Throws a problem where the server keeps none. */
export function denialsOpener({ store, home }: AppOptions): () => Promise<OpenDenials> {
  let keys: DenialKeys | undefined
  return async () => {
    if (!store || home === undefined) throw new ProblemError(noReports)
    keys ??= openDenialKeys(home)
    return { store: await store.open(), keys }
  }
}

/**
 * Who reports: whoever is signed in; where there are no accounts the bearer of the token, else the one
 * user of this machine, so that reports without a token all count as one reporter's.
 */
export function reporterOfRequest(
  c: Context<AppEnv>,
  { keys }: OpenDenials,
  { accounts }: AppOptions,
): string {
  if (accounts) return reporterOfUser(keys, memberOf(c))
  const token = c.req.header(REPORTER_HEADER)
  if (token === undefined) return reporterOfUser(keys, LOCAL_SCOPE)
  if (!REPORTER_TOKEN.test(token)) throw new ProblemError(badToken)
  return reporterOf(keys, `token ${token}`)
}

const noReports = problem(
  404,
  'no-denial-reports',
  'This server keeps no denial reports',
  'Start it with feescope serve, which keeps them in the data directory or in DATABASE_URL.',
)

const badToken = problem(
  400,
  'malformed-reporter',
  'The reporter token is malformed',
  `${REPORTER_HEADER} is 20 to 100 letters, digits, - or _, made at random and kept: it also finds and deletes your reports.`,
)
