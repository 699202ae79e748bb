import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import type { LogEntry } from './entry.ts'
import { checkFilter, type EntryFilter, entriesOf } from './entry-filter.ts'
import { ENTRY_COLUMNS, toEntry } from './entry-row.ts'

/** Every entry of a filter at once, oldest first: for computations over a whole period. */
export async function listAllEntries(
  { db }: Store,
  scope: LogScope,
  filter: EntryFilter = {},
): Promise<readonly LogEntry[]> {
  checkFilter(filter)
  const rows = await db
    .selectFrom('log_entry')
    .select(ENTRY_COLUMNS)
    .where(entriesOf(scope, filter))
    .orderBy('date')
    .orderBy('id')
    .execute()
  return rows.map(toEntry)
}
