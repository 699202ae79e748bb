import { sql } from 'kysely'
import type { Crediting } from '../credit/crediting.ts'
import { refreshCredit } from '../credit/refresh-credit.ts'
import { checkFilter, type EntryFilter, entriesOf } from '../log/entry-filter.ts'
import { formatWork } from '../money/work.ts'
import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import { type Period, periodOf } from './period.ts'

/** What a part of the log adds up to. */
export interface LogTotals {
  readonly entries: number
  readonly units: number
  readonly raw: string
  readonly credited: string
  /** Entries whose work is not known, in no total: no such code, or no release held. */
  readonly uncredited: number
}

export interface LogGroup extends LogTotals {
  /** The first day of the period, the code, the category or the setting. */
  readonly key: string
}

export interface LogSummary {
  readonly policy: string
  readonly total: LogTotals
  readonly daysWorked: number
  /** First and last day with an entry. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly by: Period
  readonly byPeriod: readonly LogGroup[]
  /** Most credited first. */
  readonly byCode: readonly LogGroup[]
  readonly byCategory: readonly LogGroup[]
  readonly bySetting: readonly LogGroup[]
  readonly releases: readonly LogGroup[]
}

export interface SummaryOptions {
  readonly by?: Period
  /** The category of a code, such as that of the RBCS taxonomy. */
  readonly categoryOf?: (code: string) => string
}

/** What the log adds up to, by period, code, category and setting, raw and credited side by side. */
export async function summarizeLog(
  store: Store,
  scope: LogScope,
  crediting: Crediting,
  filter: EntryFilter = {},
  { by = 'month', categoryOf = () => 'All' }: SummaryOptions = {},
): Promise<LogSummary> {
  checkFilter(filter)
  await refreshCredit(store, scope, crediting)
  // Two passes, at once where the database can: more groups cost more than a second pass.
  const [days, codes] = await Promise.all([
    addUp(store, scope, filter, ['date', 'setting', 'credit_release']),
    addUp(store, scope, filter, ['code']),
  ])
  const dates = [...new Set(days.map(({ date = '' }) => date))].sort()
  return {
    policy: crediting.policy.name,
    total: present(merge(days)),
    daysWorked: dates.length,
    firstDay: dates[0] ?? null,
    lastDay: dates.at(-1) ?? null,
    by,
    byPeriod: group(days, ({ date = '' }) => periodOf(date, by)).sort((a, b) =>
      a.key < b.key ? -1 : 1,
    ),
    byCode: group(codes, ({ code = '' }) => code),
    byCategory: group(codes, ({ code = '' }) => categoryOf(code)),
    bySetting: group(days, ({ setting = '' }) => setting),
    releases: group(days, (day) => day.credit_release ?? 'none'),
  }
}

type GroupColumn = 'date' | 'code' | 'setting' | 'credit_release'

interface AddedUp {
  readonly entries: number
  readonly units: number
  readonly raw: number
  readonly credited: number
  readonly uncredited: number
}

interface Sums extends AddedUp {
  readonly date?: string
  readonly code?: string
  readonly setting?: string
  readonly credit_release?: string | null
}

/** One pass of the database over the entries; it adds whole numbers only. */
async function addUp(
  { db }: Store,
  scope: LogScope,
  filter: EntryFilter,
  columns: readonly GroupColumn[],
): Promise<readonly Sums[]> {
  return db
    .selectFrom('log_entry')
    .where(entriesOf(scope, filter))
    .groupBy(columns)
    .select(columns)
    .select((eb) => [
      eb.fn.countAll<number>().as('entries'),
      eb.fn.sum<number>('units').as('units'),
      sql<number>`coalesce(sum(raw_work), 0)`.as('raw'),
      sql<number>`coalesce(sum(credited_work), 0)`.as('credited'),
      sql<number>`count(*) - count(credited_work)`.as('uncredited'),
    ])
    .execute()
}

function group(sums: readonly Sums[], keyOf: (sums: Sums) => string): LogGroup[] {
  return [...Map.groupBy(sums, keyOf)]
    .map(([key, own]) => ({ key, own: merge(own) }))
    .sort((a, b) => b.own.credited - a.own.credited || (a.key < b.key ? -1 : 1))
    .map(({ key, own }) => ({ key, ...present(own) }))
}

function merge(sums: readonly Sums[]): AddedUp {
  const total = { entries: 0, units: 0, raw: 0, credited: 0, uncredited: 0 }
  for (const each of sums) {
    total.entries += each.entries
    total.units += each.units
    total.raw += each.raw
    total.credited += each.credited
    total.uncredited += each.uncredited
  }
  return total
}

function present({ entries, units, raw, credited, uncredited }: AddedUp): LogTotals {
  return { entries, units, raw: formatWork(raw), credited: formatWork(credited), uncredited }
}
