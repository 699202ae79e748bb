import type { Store } from '../open-store.ts'
import type { LogScope } from '../scope.ts'
import { changeRemoval } from './change-removal.ts'
import type { EntryChoice } from './remove-entries.ts'

/** Brings undone entries back; gives the ids of those it changed. */
export async function restoreEntries(
  store: Store,
  scope: LogScope,
  choice: EntryChoice,
): Promise<readonly string[]> {
  return changeRemoval(store, scope, choice, null)
}
