import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import type { LogEntry } from './entry.ts'
import { checkFilter, type EntryFilter, entriesOf } from './entry-filter.ts'
import { ENTRY_COLUMNS, toEntry } from './entry-row.ts'
import { likenessOf } from './flag-duplicates.ts'

/** Entries that look like one entered several times, each group in the order it was added. */
export async function listDuplicates(
  { db }: Store,
  scope: LogScope,
  filter: EntryFilter = {},
): Promise<readonly (readonly LogEntry[])[]> {
  checkFilter(filter)
  const alike = await db
    .selectFrom('log_entry')
    .select(['user_id', 'date', 'code', 'modifiers', 'units', 'role', 'case_number', 'tag'])
    .select('user_id')
    .where(entriesOf(scope, filter))
    .groupBy(['user_id', 'date', 'code', 'modifiers', 'units', 'role', 'case_number', 'tag'])
    .having((eb) => eb.fn.countAll(), '>', 1)
    .orderBy('date', 'desc')
    .limit(100)
    .execute()
  const dates = [...new Set(alike.map(({ date }) => date))]
  if (dates.length === 0) return []
  const rows = await db
    .selectFrom('log_entry')
    .select(ENTRY_COLUMNS)
    .where(entriesOf(scope, filter))
    .where('date', 'in', dates)
    .orderBy('id')
    .execute()
  const groups = Map.groupBy(rows, (row) => `${row.user_id} ${likenessOf(row)}`)
  return [...groups.values()].filter(({ length }) => length > 1).map((group) => group.map(toEntry))
}
