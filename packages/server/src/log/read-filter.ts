import type { EntryFilter } from '@feescope/store'
import { requireRole } from '../accounts/member-of.ts'
import type { LogFilterQuery } from '../schemas/log/filter.ts'
import type { OpenLog } from './open-log.ts'

/**
 * The query as the store takes it; the store itself checks dates and codes. Entries of others are
 * for managers: throws a problem for anyone else.
 */
export function readFilter(query: LogFilterQuery, { role, scope }: OpenLog): EntryFilter {
  const { from, to, code, setting, role: part, tag, batchId, users = 'mine', removed } = query
  if (users !== 'mine' && users !== scope.userId) requireRole(role, 'manager')
  const given = { from, to, code, setting, role: part, tag, batchId }
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    users: users === 'mine' || users === 'everyone' ? users : { userId: users },
    removed: removed === 'true',
  }
}
