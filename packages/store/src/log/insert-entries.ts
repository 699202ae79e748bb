import { InvalidInput } from '@feescope/core'
import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import { createId } from './create-id.ts'
import type { EntryInput, LogEntry } from './entry.ts'
import { toEntry, toRow } from './entry-row.ts'
import { type DuplicateFlag, flagDuplicates } from './flag-duplicates.ts'
import { forgetCaseCredit } from './forget-case-credit.ts'
import { issueOf } from './issue.ts'
import { parseEntries } from './parse-entry.ts'

/** More than this at once is an import. */
const MAX_ENTRIES = 1000

export interface InsertedEntries {
  readonly batchId: string
  readonly entries: readonly LogEntry[]
  /** Entries that look like ones already in the log; they are kept, for the same may be done twice. */
  readonly duplicates: readonly DuplicateFlag[]
}

/**
 * Adds procedures as one act that can be undone at once. When the answer comes they are on disk.
 * Throws `InvalidInput` with every issue; then nothing is added.
 */
export async function insertEntries(
  store: Store,
  scope: LogScope,
  inputs: readonly EntryInput[],
): Promise<InsertedEntries> {
  if (inputs.length === 0 || inputs.length > MAX_ENTRIES) {
    const expected = `1 to ${MAX_ENTRIES} entries; import a file for more`
    throw new InvalidInput([issueOf('entries', 'out-of-range', expected, inputs.length)])
  }
  const parsed = parseEntries(inputs)
  const now = store.now()
  const batchId = createId(now)
  const createdAt = now.toISOString()
  const rows = parsed.map((entry, index) =>
    toRow(entry, scope, { id: createId(now, index), batchId, createdAt }),
  )
  return store.db.transaction().execute(async (transaction) => {
    const duplicates = await flagDuplicates(transaction, scope, rows)
    // SQLite binds at most 32,766 values to one statement.
    for (let start = 0; start < rows.length; start += 500) {
      await transaction
        .insertInto('log_entry')
        .values(rows.slice(start, start + 500))
        .execute()
    }
    const days = rows.flatMap((row) => (row.case_number === null ? [] : [row.date]))
    await forgetCaseCredit(transaction, scope, [...new Set(days)])
    return { batchId, entries: rows.map(toEntry), duplicates }
  })
}
