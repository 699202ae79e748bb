/** One thing wrong with the input: where, what was expected, what came. */
export interface Issue {
  /** `lines[0].code` */
  readonly path: string
  readonly code: string
  readonly expected: string
  readonly received: string
  readonly message: string
}

/** Thrown when input is malformed; lists everything that is wrong, not only the first. */
export class InvalidInput extends Error {
  readonly code = 'invalid-input'
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issue.message).join('\n'))
    this.name = 'InvalidInput'
    this.issues = issues
  }
}

/** A parser's answer. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly Issue[] }

export function parsed<Value>(value: Value): Parsed<Value> {
  return { ok: true, value }
}

export function rejected(issue: Issue): Parsed<never> {
  return { ok: false, issues: [issue] }
}

/** Text of anything received, short enough for a message. */
export function describeReceived(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
