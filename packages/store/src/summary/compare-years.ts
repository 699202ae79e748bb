import { formatUnits } from '@feescope/core'
import { type Crediting, createCrediting } from '../credit/crediting.ts'
import { loadCases } from '../credit/load-cases.ts'
import type { LogEntry } from '../log/entry.ts'
import type { EntryFilter } from '../log/entry-filter.ts'
import { listAllEntries } from '../log/list-all-entries.ts'
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
  const before = await listAllEntries(store, scope, { ...filter, ...earlier })
  const now = await listAllEntries(store, scope, { ...filter, ...period })
  const old = sum(await creditOf(store, scope, before, crediting, (date) => date))
  const atNew = await creditOf(store, scope, now, crediting, (date) => date)
  const atOld = await creditOf(store, scope, now, crediting, yearBefore)
  // An entry that one of the two schedules does not know is left out of both.
  const known = now.filter(({ id }) => atNew.has(id) && atOld.has(id))
  const current = known.reduce((total, { id }) => total + (atNew.get(id) ?? 0), 0)
  const repriced = known.reduce((total, { id }) => total + (atOld.get(id) ?? 0), 0)
  const unitsBefore = units(before)
  const volume =
    unitsBefore === 0
      ? 0
      : toSafe(divideHalfUp(BigInt(old) * BigInt(units(known) - unitsBefore), BigInt(unitsBefore)))
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
    uncredited: now.length - known.length,
  }
}

/** The credit of each entry as of its day or another, millionths; without those not known. */
async function creditOf(
  store: Store,
  scope: LogScope,
  entries: readonly LogEntry[],
  { reference, policy }: Crediting,
  dayOf: (date: string) => string,
): Promise<ReadonlyMap<string, number>> {
  const crediting = createCrediting(reference, policy)
  const credits = new Map<string, number>()
  for (const group of await loadCases(store, scope, entries)) {
    const credited = crediting.creditCase(
      group.map((entry) => ({ ...entry, date: dayOf(entry.date) })),
    )
    for (const [index, { id }] of group.entries()) {
      const value = credited[index]?.credited
      if (value !== null && value !== undefined) credits.set(id, value)
    }
  }
  return credits
}

/** The same day a year before; 29 February becomes the 28th. */
export function yearBefore(date: string): string {
  const day = date.endsWith('-02-29') ? '-02-28' : date.slice(4)
  return `${Number(date.slice(0, 4)) - 1}${day}`
}

function sum(credits: ReadonlyMap<string, number>): number {
  return [...credits.values()].reduce((total, value) => total + value, 0)
}

function units(entries: readonly LogEntry[]): number {
  return entries.reduce((total, entry) => total + entry.units, 0)
}
