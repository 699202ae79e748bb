import { formatUnits } from '@feescope/core'
import type { Crediting } from '../credit/crediting.ts'
import { type CreditGroup, listCreditGroups } from '../credit/list-credit-groups.ts'
import type { EntryFilter } from '../log/entry-filter.ts'
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
  const earlier = { from: yearBefore(period.from), to: yearBefore(period.to) }
  const { creditCase } = crediting
  const before = addUp(
    await listCreditGroups(store, scope, { ...filter, ...earlier }),
    creditCase,
    [(date) => date],
  )
  const now = addUp(await listCreditGroups(store, scope, { ...filter, ...period }), creditCase, [
    (date) => date,
    yearBefore,
  ])
  const [old = 0] = before.sums
  const [current = 0, repriced = 0] = now.sums
  const volume =
    before.units === 0
      ? 0
      : toSafe(divideHalfUp(BigInt(old) * BigInt(now.units - before.units), BigInt(before.units)))
  return {
    before: { ...earlier, credited: formatWork(old) },
    now: { ...period, credited: formatWork(current) },
    change: formatWork(current - old),
    percent:
      old === 0
        ? null
        : formatUnits(toSafe(divideHalfUp(BigInt(current - old) * 1000n, BigInt(old))), 1),
    volume: formatWork(volume),
    mix: formatWork(repriced - old - volume),
    schedule: formatWork(current - repriced),
    uncredited: now.uncredited,
  }
}

interface AddedUp {
  /** Millionths, one for each way of dating. */
  readonly sums: readonly number[]
  readonly units: number
  readonly uncredited: number
}

/** The credit of the entries as of each day asked; one that is not known on any of them is in no sum. */
function addUp(
  groups: readonly CreditGroup[],
  creditCase: Crediting['creditCase'],
  datings: readonly ((date: string) => string)[],
): AddedUp {
  const sums = datings.map(() => 0)
  let units = 0
  let uncredited = 0
  for (const { entries, wanted, count } of groups) {
    const dated = datings.map((dayOf) =>
      creditCase(entries.map((entry) => ({ ...entry, date: dayOf(entry.date) }))),
    )
    for (const [index, entry] of entries.entries()) {
      if (!wanted[index]) continue
      const credits = dated.map((credited) => credited[index]?.credited ?? null)
      if (credits.includes(null)) {
        uncredited += count
        continue
      }
      units += entry.units * count
      for (const [at, credit] of credits.entries())
        sums[at] = (sums[at] ?? 0) + (credit ?? 0) * count
    }
  }
  return { sums, units, uncredited }
}

/** The same day a year before; 29 February becomes the 28th. */
export function yearBefore(date: string): string {
  const day = date.endsWith('-02-29') ? '-02-28' : date.slice(4)
  return `${Number(date.slice(0, 4)) - 1}${day}`
}
