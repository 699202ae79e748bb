import { InvalidInput } from '@feescope/core'
import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import type { LogEntry } from './entry.ts'
import { checkFilter, type EntryFilter, entriesOf } from './entry-filter.ts'
import { ENTRY_COLUMNS, toEntry } from './entry-row.ts'
import { issueOf } from './issue.ts'

const MAX_PAGE = 10_000

export interface EntryPage {
  readonly entries: readonly LogEntry[]
  /** Pass it as `after` for the next page; `null` on the last. */
  readonly next: string | null
}

/** The entries of a filter, newest day first, by pages. */
export async function listEntries(
  { db }: Store,
  scope: LogScope,
  filter: EntryFilter = {},
  page: { readonly limit?: number; readonly after?: string } = {},
): Promise<EntryPage> {
  checkFilter(filter)
  const { limit = 100, after } = page
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE) {
    const expected = `a whole number from 1 to ${MAX_PAGE}`
    throw new InvalidInput([issueOf('limit', 'out-of-range', expected, limit)])
  }
  if (after !== undefined && !/^\d{4}-\d\d-\d\d_[\w-]+$/.test(after)) {
    const expected = 'what `next` of the page before was'
    throw new InvalidInput([issueOf('after', 'malformed-text', expected, after)])
  }
  let query = db
    .selectFrom('log_entry')
    .select(ENTRY_COLUMNS)
    .where(entriesOf(scope, filter))
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (after !== undefined) {
    const [date = '', id = ''] = after.split('_')
    query = query.where((eb) =>
      eb.or([eb('date', '<', date), eb.and([eb('date', '=', date), eb('id', '<', id)])]),
    )
  }
  const rows = await query.execute()
  const entries = rows.slice(0, limit).map(toEntry)
  const last = entries.at(-1)
  return { entries, next: last && rows.length > limit ? `${last.date}_${last.id}` : null }
}
