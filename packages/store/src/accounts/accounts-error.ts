/** Why an act on accounts was refused. */
export type AccountsErrorCode =
  | 'invitation-not-valid'
  | 'email-taken'
  | 'no-such-member'
  | 'last-owner'

/** An act on accounts cannot be done. The message says what and what to do. */
export class AccountsError extends Error {
  readonly code: AccountsErrorCode

  constructor(code: AccountsErrorCode, message: string) {
    super(message)
    this.name = 'AccountsError'
    this.code = code
  }
}
