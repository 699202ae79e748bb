/** A remark that changes no amount: a stand-in release, an NA setting, an informational modifier. */
export interface Note {
  readonly code: string
  readonly message: string
}
