import type { StoreLocation } from '@feescope/store'

/** A database under test. */
export interface TestDatabase {
  /** A place for a new, empty store. */
  createLocation(): Promise<StoreLocation>
}

/** Tests that hold on every database; called inside `describe`. */
export type Suite = (database: TestDatabase) => void
