import { checkFilter, type EntryFilter, entriesOf } from '../log/entry-filter.ts'
import { ENTRY_COLUMNS, toEntry } from '../log/entry-row.ts'
import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import type { CreditableEntry } from './credit.ts'
import { loadCases } from './load-cases.ts'
import { toCreditable } from './refresh-credit.ts'

/** Entries that are credited together, and how many such groups the log has. */
export interface CreditGroup {
  readonly entries: readonly CreditableEntry[]
  /** Which of them the filter is about; the others only bear on their credit. */
  readonly wanted: readonly boolean[]
  readonly count: number
}

/**
 * The entries of a filter by what credits them: those that stand alone are counted by the database, a
 * case is one group. For sums over a large log; nothing is said of single entries.
 */
export async function listCreditGroups(
  store: Store,
  scope: LogScope,
  filter: EntryFilter = {},
): Promise<readonly CreditGroup[]> {
  checkFilter(filter)
  const alike = ['date', 'code', 'modifiers', 'units', 'role'] as const
  const alone = await store.db
    .selectFrom('log_entry')
    .where(entriesOf(scope, filter))
    .where((eb) => eb.or([eb('case_number', 'is', null), eb('removed_at', 'is not', null)]))
    .groupBy(alike)
    .select(alike)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .execute()
  const cases = holdsWholeCases(filter)
    ? await listWholeCases(store, scope, filter)
    : await listPartsOfCases(store, scope, filter)
  return [
    ...alone.map(({ count, ...row }) => ({
      entries: [toCreditable(row)],
      wanted: [true],
      count: Number(count),
    })),
    ...cases,
  ]
}

/** A case is one user's and of one day, so days and users do not cut through it. */
function holdsWholeCases({ code, setting, role, tag, batchId }: EntryFilter): boolean {
  return [code, setting, role, tag, batchId].every((part) => part === undefined)
}

function inCases({ db }: Store, scope: LogScope, filter: EntryFilter) {
  return db
    .selectFrom('log_entry')
    .where(entriesOf(scope, filter))
    .where('case_number', 'is not', null)
    .where('removed_at', 'is', null)
}

async function listWholeCases(
  store: Store,
  scope: LogScope,
  filter: EntryFilter,
): Promise<readonly CreditGroup[]> {
  const rows = await inCases(store, scope, filter)
    .select(['user_id', 'date', 'case_number', 'code', 'modifiers', 'units', 'role'])
    .orderBy('id')
    .execute()
  const cases = Map.groupBy(rows, (row) => `${row.user_id} ${row.date} ${row.case_number}`)
  return [...cases.values()].map((own) => ({
    entries: own.map(toCreditable),
    wanted: own.map(() => true),
    count: 1,
  }))
}

async function listPartsOfCases(
  store: Store,
  scope: LogScope,
  filter: EntryFilter,
): Promise<readonly CreditGroup[]> {
  const rows = await inCases(store, scope, filter).select(ENTRY_COLUMNS).execute()
  const wanted = new Set(rows.map(({ id }) => id))
  const cases = await loadCases(store, scope, rows.map(toEntry))
  return cases.map((entries) => ({
    entries,
    wanted: entries.map(({ id }) => wanted.has(id)),
    count: 1,
  }))
}
