import { InvalidInput, parseHcpcsCode, parseIsoDate } from '@feescope/core'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Tables } from '../database/schema.ts'
import type { LogScope } from '../scope.ts'
import { LOG_ROLES, LOG_SETTINGS, type LogRole, type LogSetting } from './entry.ts'
import { createIssueList, issueOf } from './issue.ts'

/** Which entries: all parts that are given must hold. */
export interface EntryFilter {
  /** First and last day, inclusive. */
  readonly from?: string
  readonly to?: string
  readonly code?: string
  readonly setting?: LogSetting
  readonly role?: LogRole
  readonly tag?: string
  readonly batchId?: string
  /** Everyone's in the organisation, or another member's; by default the user's own. */
  readonly users?: 'mine' | 'everyone' | { readonly userId: string }
  /** Entries that were undone instead of those that count. */
  readonly removed?: boolean
}

/** Throws `InvalidInput` when a part of the filter is malformed. */
export function checkFilter(filter: EntryFilter): void {
  const list = createIssueList()
  if (filter.from !== undefined) list.take(parseIsoDate(filter.from, 'from'))
  if (filter.to !== undefined) list.take(parseIsoDate(filter.to, 'to'))
  if (filter.code !== undefined) list.take(parseHcpcsCode(filter.code, 'code'))
  if (filter.setting !== undefined && !LOG_SETTINGS.includes(filter.setting)) {
    list.note(issueOf('setting', 'unknown-choice', LOG_SETTINGS.join(', '), filter.setting))
  }
  if (filter.role !== undefined && !LOG_ROLES.includes(filter.role)) {
    list.note(issueOf('role', 'unknown-choice', LOG_ROLES.join(', '), filter.role))
  }
  const { tag, batchId, users } = filter
  const userId = typeof users === 'object' ? users.userId : undefined
  for (const [path, text] of Object.entries({ tag, batchId, userId })) {
    // PostgreSQL has no text with a NUL in it.
    if (text?.includes('\0')) list.note(issueOf(path, 'malformed-text', 'text', text))
  }
  if (list.issues.length > 0) throw new InvalidInput(list.issues)
}

/** The condition of a scope and filter: the organisation is always part of it. */
export function entriesOf(scope: LogScope, filter: EntryFilter) {
  return (eb: ExpressionBuilder<Tables, 'log_entry'>): Expression<SqlBool> => {
    const { users = 'mine', removed = false } = filter
    const conditions: Expression<SqlBool>[] = [
      eb('organization_id', '=', scope.organizationId),
      eb('removed_at', removed ? 'is not' : 'is', null),
    ]
    if (users !== 'everyone') {
      conditions.push(eb('user_id', '=', users === 'mine' ? scope.userId : users.userId))
    }
    if (filter.from !== undefined) conditions.push(eb('date', '>=', filter.from))
    if (filter.to !== undefined) conditions.push(eb('date', '<=', filter.to))
    if (filter.code !== undefined) {
      conditions.push(eb('code', '=', filter.code.trim().toUpperCase()))
    }
    if (filter.setting !== undefined) conditions.push(eb('setting', '=', filter.setting))
    if (filter.role !== undefined) conditions.push(eb('role', '=', filter.role))
    if (filter.tag !== undefined) conditions.push(eb('tag', '=', filter.tag))
    if (filter.batchId !== undefined) conditions.push(eb('batch_id', '=', filter.batchId))
    return eb.and(conditions)
  }
}
