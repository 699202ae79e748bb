import { formatUnits } from '@feescope/core'
import { sql } from 'kysely'
import type { Crediting } from '../credit/crediting.ts'
import { refreshCredit } from '../credit/refresh-credit.ts'
import { yearBefore } from '../credit/year-before.ts'
import { checkFilter, type EntryFilter, entriesOf } from '../log/entry-filter.ts'
import { divideHalfUp, formatWork, toSafe } from '../money/work.ts'
import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'

/** How this period differs from the same days a year before; the three parts add up to the change. */
export interface YearComparison {
  readonly before: { readonly from: string; readonly to: string; readonly credited: string }
  readonly now: { readonly from: string; readonly to: string; readonly credited: string }
  readonly change: string
  readonly percent: string | null
  /** More or fewer units, at last year's credit a unit. */
  readonly volume: string
  /** Other procedures, modifiers and cases than last year. */
  readonly mix: string
  /** What this year's entries would have been credited under the schedule of a year before, and are. */
  readonly schedule: string
  /** Entries whose work is not known in one of the years; they are in no figure. */
  readonly uncredited: number
}

/** The period `from`–`to` against the same days of the year before. */
export async function compareYears(
  store: Store,
  scope: LogScope,
  crediting: Crediting,
  period: { readonly from: string; readonly to: string },
  filter: Omit<EntryFilter, 'from' | 'to'> = {},
): Promise<YearComparison> {
  checkFilter({ ...filter, ...period })
  await refreshCredit(store, scope, crediting)
  const earlier = { from: yearBefore(period.from), to: yearBefore(period.to) }
  const [before, now] = await Promise.all([
    addUpBefore(store, scope, { ...filter, ...earlier }),
    addUpNow(store, scope, { ...filter, ...period }),
  ])
  const volume =
    before.units === 0
      ? 0
      : toSafe(
          divideHalfUp(
            BigInt(before.credited) * BigInt(now.units - before.units),
            BigInt(before.units),
          ),
        )
  const change = now.credited - before.credited
  return {
    before: { ...earlier, credited: formatWork(before.credited) },
    now: { ...period, credited: formatWork(now.credited) },
    change: formatWork(change),
    percent:
      before.credited === 0
        ? null
        : formatUnits(toSafe(divideHalfUp(BigInt(change) * 1000n, BigInt(before.credited))), 1),
    volume: formatWork(volume),
    mix: formatWork(now.earlier - before.credited - volume),
    schedule: formatWork(now.credited - now.earlier),
    uncredited: now.uncredited,
  }
}

async function addUpBefore(
  { db }: Store,
  scope: LogScope,
  filter: EntryFilter,
): Promise<{ readonly units: number; readonly credited: number }> {
  return db
    .selectFrom('log_entry')
    .where(entriesOf(scope, filter))
    .select([
      sql<number>`coalesce(sum(units), 0)`.as('units'),
      sql<number>`coalesce(sum(credited_work), 0)`.as('credited'),
    ])
    .executeTakeFirstOrThrow()
}

/** An entry that one of the two schedules does not know is in no sum. */
async function addUpNow({ db }: Store, scope: LogScope, filter: EntryFilter) {
  const known = sql`credited_work is not null and earlier_work is not null`
  return db
    .selectFrom('log_entry')
    .where(entriesOf(scope, filter))
    .select([
      sql<number>`coalesce(sum(case when ${known} then units end), 0)`.as('units'),
      sql<number>`coalesce(sum(case when ${known} then credited_work end), 0)`.as('credited'),
      sql<number>`coalesce(sum(case when ${known} then earlier_work end), 0)`.as('earlier'),
      sql<number>`count(case when ${known} then null else 1 end)`.as('uncredited'),
    ])
    .executeTakeFirstOrThrow()
}
