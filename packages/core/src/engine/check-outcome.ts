import type { CheckedEdit, Finding, Verdict } from '../edits/finding.ts'

/** The answer of `check`, in the library, the CLI, HTTP and MCP alike. */
export interface CheckOutcome {
  readonly date: string
  /** `fails` when a line is denied, `not-checked` when an essential table is missing. */
  readonly verdict: Verdict
  /** The verdict in a sentence, with the quarters it holds for and what was not checked. */
  readonly summary: string
  readonly checked: readonly CheckedEdit[]
  readonly findings: readonly Finding[]
  readonly engine: string
}
