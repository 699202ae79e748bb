import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import { changeRemoval } from './change-removal.ts'

/** Which entries to undo or bring back: some by id, or all that one act added. */
export type EntryChoice = { readonly ids: readonly string[] } | { readonly batchId: string }

/**
 * Undoes entries: they no longer count and are kept, see `restoreEntries`. Gives the ids of those it
 * changed; ids of others' entries change nothing.
 */
export async function removeEntries(
  store: Store,
  scope: LogScope,
  choice: EntryChoice,
): Promise<readonly string[]> {
  return changeRemoval(store, scope, choice, store.now().toISOString())
}
