import type { LogEntry } from '../log/entry.ts'
import { ENTRY_COLUMNS, toEntry } from '../log/entry-row.ts'
import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'

/**
 * The cases that these entries belong to, whole: entries of the case that are not among the given
 * ones are read too, for they change what each is credited.
 */
export async function loadCases(
  { db }: Store,
  { organizationId }: LogScope,
  entries: readonly LogEntry[],
): Promise<readonly (readonly LogEntry[])[]> {
  const inCase = entries.filter(isInCase)
  const alone = entries.filter((entry) => !isInCase(entry)).map((entry) => [entry])
  if (inCase.length === 0) return alone
  const days = [...new Set(inCase.map(({ date }) => date))]
  const rows = []
  for (let start = 0; start < days.length; start += 1000) {
    rows.push(
      ...(await db
        .selectFrom('log_entry')
        .select(ENTRY_COLUMNS)
        .where('organization_id', '=', organizationId)
        .where('date', 'in', days.slice(start, start + 1000))
        .where('case_number', 'is not', null)
        .where('removed_at', 'is', null)
        .orderBy('id')
        .execute()),
    )
  }
  const wanted = new Set(inCase.map(caseKey))
  const cases = Map.groupBy(
    rows.map(toEntry).filter((entry) => wanted.has(caseKey(entry))),
    caseKey,
  )
  return [...alone, ...cases.values()]
}

function isInCase({ caseNumber, removedAt }: LogEntry): boolean {
  return caseNumber !== null && removedAt === null
}

function caseKey({ userId, date, caseNumber }: LogEntry): string {
  return `${userId} ${date} ${caseNumber}`
}
