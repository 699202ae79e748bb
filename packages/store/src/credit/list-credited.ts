import type { LogEntry } from '../log/entry.ts'
import type { EntryFilter } from '../log/entry-filter.ts'
import { listAllEntries } from '../log/list-all-entries.ts'
import { listEntries } from '../log/list-entries.ts'
import { formatWork } from '../money/work.ts'
import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import type { Credit, CreditStep } from './credit.ts'
import type { Crediting } from './crediting.ts'
import { loadCases } from './load-cases.ts'

/** An entry with its work RVUs, raw and credited side by side, and why they differ. */
export interface CreditedEntry extends LogEntry {
  readonly status: Credit['status']
  readonly raw: string | null
  readonly credited: string | null
  /** The release of the day of service, or the frozen one. */
  readonly release: string | null
  readonly exactRelease: boolean
  readonly steps: readonly CreditStep[]
}

/** A page of entries with what the policy credits each. */
export async function listCredited(
  store: Store,
  scope: LogScope,
  crediting: Crediting,
  filter: EntryFilter = {},
  page: Parameters<typeof listEntries>[3] = {},
): Promise<{ readonly entries: readonly CreditedEntry[]; readonly next: string | null }> {
  const { entries, next } = await listEntries(store, scope, filter, page)
  return { next, entries: await creditEntries(store, scope, crediting, entries) }
}

/** Every entry of a filter with what the policy credits it, oldest first. */
export async function listAllCredited(
  store: Store,
  scope: LogScope,
  crediting: Crediting,
  filter: EntryFilter = {},
): Promise<readonly CreditedEntry[]> {
  return creditEntries(store, scope, crediting, await listAllEntries(store, scope, filter))
}

async function creditEntries(
  store: Store,
  scope: LogScope,
  crediting: Crediting,
  entries: readonly LogEntry[],
): Promise<readonly CreditedEntry[]> {
  const credits = new Map<string, Credit>()
  for (const group of await loadCases(store, scope, entries)) {
    const credited = crediting.creditCase(group)
    for (const [index, { id }] of group.entries()) {
      const credit = credited[index]
      if (credit) credits.set(id, credit)
    }
  }
  return entries.flatMap((entry) => present(entry, credits.get(entry.id)))
}

function present(entry: LogEntry, credit: Credit | undefined): readonly CreditedEntry[] {
  if (!credit) return []
  const { status, release, exact, steps } = credit
  return [
    {
      ...entry,
      status,
      raw: credit.raw === null ? null : formatWork(credit.raw),
      credited: credit.credited === null ? null : formatWork(credit.credited),
      release,
      exactRelease: exact,
      steps,
    },
  ]
}
