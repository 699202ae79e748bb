import type { EntryFilter } from '../log/entry-filter.ts'
import { listAllEntries } from '../log/list-all-entries.ts'
import { formatWork } from '../money/work.ts'
import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import type { Credit } from './credit.ts'
import { type Crediting, createCrediting } from './crediting.ts'
import { loadCases } from './load-cases.ts'

/** Why a code's credit differs between two schedules. */
export type ScheduleCause =
  | 'work'
  | 'indicators'
  | 'only-in-second'
  | 'only-in-first'
  | 'unknown-in-both'

export interface ScheduleComparison {
  readonly first: { readonly schedule: string; readonly credited: string }
  readonly second: { readonly schedule: string; readonly credited: string }
  /** Second less first: exactly the sum of the changes by code. */
  readonly change: string
  readonly byCode: readonly {
    readonly code: string
    readonly entries: number
    readonly first: string
    readonly second: string
    readonly change: string
    readonly cause: ScheduleCause
  }[]
}

interface Tally {
  entries: number
  first: number
  second: number
  cause: ScheduleCause
}

/**
 * What the same log is credited under two schedules (`date-of-service`, `RVU25D`, `2025`), the rest
 * of the policy unchanged: the effect of a frozen contract, or of next year's schedule.
 */
export async function compareSchedules(
  store: Store,
  scope: LogScope,
  { reference, policy }: Pick<Crediting, 'reference' | 'policy'>,
  schedules: { readonly first: string; readonly second: string },
  filter: EntryFilter = {},
): Promise<ScheduleComparison> {
  const first = createCrediting(reference, { ...policy, schedule: schedules.first })
  const second = createCrediting(reference, { ...policy, schedule: schedules.second })
  const entries = await listAllEntries(store, scope, filter)
  const wanted = new Set(entries.map(({ id }) => id))
  const tallies = new Map<string, Tally>()
  for (const group of await loadCases(store, scope, entries)) {
    const before = first.creditCase(group)
    const after = second.creditCase(group)
    for (const [index, { id, code }] of group.entries()) {
      const pair = [before[index], after[index]] as const
      if (wanted.has(id) && pair[0] && pair[1]) add(tallies, code, pair[0], pair[1])
    }
  }
  const total = (key: 'first' | 'second') =>
    [...tallies.values()].reduce((sum, tally) => sum + tally[key], 0)
  return {
    first: { schedule: schedules.first, credited: formatWork(total('first')) },
    second: { schedule: schedules.second, credited: formatWork(total('second')) },
    change: formatWork(total('second') - total('first')),
    byCode: [...tallies]
      .toSorted(([, a], [, b]) => Math.abs(b.second - b.first) - Math.abs(a.second - a.first))
      .map(([code, tally]) => ({
        code,
        entries: tally.entries,
        first: formatWork(tally.first),
        second: formatWork(tally.second),
        change: formatWork(tally.second - tally.first),
        cause: tally.cause,
      })),
  }
}

function add(tallies: Map<string, Tally>, code: string, before: Credit, after: Credit): void {
  const tally = tallies.get(code) ?? { entries: 0, first: 0, second: 0, cause: 'indicators' }
  tally.entries++
  tally.first += before.credited ?? 0
  tally.second += after.credited ?? 0
  tally.cause = causeOf(before, after)
  tallies.set(code, tally)
}

function causeOf(before: Credit, after: Credit): ScheduleCause {
  if (before.raw === null) return after.raw === null ? 'unknown-in-both' : 'only-in-second'
  if (after.raw === null) return 'only-in-first'
  return before.raw === after.raw ? 'indicators' : 'work'
}
