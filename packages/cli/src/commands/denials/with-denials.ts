import type { DenialKeys, LogScope, Store } from '@feescope/store'
import type { Session } from '../../session.ts'
import { type LogOptions, withLog } from '../log/with-log.ts'

/** The denial reports of this store, with the local user's name among reporters. */
export interface OpenReports {
  readonly store: Store
  readonly scope: LogScope
  readonly keys: DenialKeys
  readonly reporter: string
}

/** Opens the reports, does the work and closes them again. */
export async function withDenials<Answer>(
  session: Session,
  options: LogOptions,
  work: (reports: OpenReports) => Promise<Answer>,
): Promise<Answer> {
  return withLog(session, options, async ({ store, scope }) => {
    const { openDenialKeys, reporterOfUser } = await import('@feescope/store')
    const keys = openDenialKeys(session.home)
    return work({ store, scope, keys, reporter: reporterOfUser(keys, scope) })
  })
}
