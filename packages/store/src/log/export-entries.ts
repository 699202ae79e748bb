import { csvLine } from '../csv/csv-line.ts'
import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import { ENTRY_FIELDS } from './entry-fields.ts'
import { checkFilter, type EntryFilter } from './entry-filter.ts'
import { listEntries } from './list-entries.ts'

/** The entries of a filter as csv lines that `importEntries` reads back, newest day first. Throws as `checkFilter`. */
export function exportEntries(
  store: Store,
  scope: LogScope,
  filter: EntryFilter = {},
): AsyncGenerator<string> {
  checkFilter(filter)
  return exportLines(store, scope, filter)
}

async function* exportLines(
  store: Store,
  scope: LogScope,
  filter: EntryFilter,
): AsyncGenerator<string> {
  yield csvLine(ENTRY_FIELDS)
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listEntries>> = await listEntries(store, scope, filter, {
      limit: 5000,
      ...(after !== null && { after }),
    })
    for (const entry of page.entries) {
      yield csvLine(
        ENTRY_FIELDS.map((field) =>
          field === 'modifiers' ? entry.modifiers.join(' ') : entry[field],
        ),
      )
    }
    after = page.next
  } while (after !== null)
}
