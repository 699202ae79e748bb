import type { Kysely } from 'kysely'
import type { LogEntryTable, Tables } from '../database/schema.ts'
import type { LogScope } from '../scope.ts'
import { likenessColumns, likenessOf } from './flag-duplicates.ts'

const PAGE = 20_000

/**
 * Counts the rows of an import that look like entries that were in the log before it; without
 * `byCase` also where case number and tag differ, which a claim file cannot know.
 */
export function createDuplicateCounter({ byCase = true }: { readonly byCase?: boolean } = {}) {
  const keyOf = (row: Parameters<typeof likenessOf>[0]) =>
    likenessOf(byCase ? row : { ...row, case_number: null, tag: null })
  const added = new Map<string, number>()
  let from = '9999-12-31'
  let to = '0000-01-01'
  return {
    add(row: LogEntryTable): void {
      const likeness = keyOf(row)
      added.set(likeness, (added.get(likeness) ?? 0) + 1)
      if (row.date < from) from = row.date
      if (row.date > to) to = row.date
    },
    /** Reads the user's other entries of these days once, by pages. */
    async count(db: Kysely<Tables>, scope: LogScope, batchId: string): Promise<number> {
      let duplicates = 0
      let last: string | undefined = ''
      while (last !== undefined) {
        const held = await db
          .selectFrom('log_entry')
          .select(likenessColumns)
          .where('organization_id', '=', scope.organizationId)
          .where('user_id', '=', scope.userId)
          .where('removed_at', 'is', null)
          .where('batch_id', '<>', batchId)
          .where('date', '>=', from)
          .where('date', '<=', to)
          .where('id', '>', last)
          .orderBy('id')
          .limit(PAGE)
          .execute()
        for (const row of held) {
          const likeness = keyOf(row)
          duplicates += added.get(likeness) ?? 0
          added.delete(likeness)
        }
        last = held.length < PAGE ? undefined : held.at(-1)?.id
      }
      return duplicates
    },
  }
}
