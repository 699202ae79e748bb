/** What went wrong, for callers that map errors to exit codes or HTTP statuses. */
export type DataErrorCode =
  | 'unreadable-file'
  | 'file-too-large'
  | 'bad-zip'
  | 'unreadable-release'
  | 'unwritable-folder'
  | 'releases-not-found'
  | 'release-not-held'
  | 'locality-not-held'

/** A file or folder that cannot be used. The message says what, where and what to do. */
export class DataError extends Error {
  readonly code: DataErrorCode

  constructor(code: DataErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'DataError'
    this.code = code
  }
}
