/** What kept the store from working, for callers that map errors to exit codes or HTTP statuses. */
export type StoreErrorCode =
  | 'store-not-opened'
  | 'store-too-new'
  | 'migration-failed'
  | 'backup-unreadable'
  | 'store-not-empty'
  | 'keys-unusable'

/** The store, or a file for it, cannot be used. The message says what, where and what to do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'StoreError'
    this.code = code
  }
}
