import type { EntryInput } from '../log/entry.ts'
import type { DuplicateFlag } from '../log/flag-duplicates.ts'
import { insertEntries } from '../log/insert-entries.ts'
import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import type { Crediting } from './crediting.ts'
import { type CreditedEntry, listCredited } from './list-credited.ts'

export interface InsertedCredited {
  readonly batchId: string
  /** In the order they were given. */
  readonly entries: readonly CreditedEntry[]
  readonly duplicates: readonly DuplicateFlag[]
}

/**
 * `insertEntries`, with what the policy credits each entry. Throws `InvalidInput` with every issue;
 * then nothing is added.
 */
export async function insertCredited(
  store: Store,
  scope: LogScope,
  openCrediting: () => Promise<Crediting>,
  inputs: readonly EntryInput[],
): Promise<InsertedCredited> {
  const { batchId, duplicates } = await insertEntries(store, scope, inputs)
  const page = { limit: inputs.length }
  const { entries } = await listCredited(store, scope, await openCrediting(), { batchId }, page)
  return { batchId, entries: entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)), duplicates }
}
