import type { Issue, Parsed } from '@feescope/core'

/** One thing wrong with a value, in core's shape. */
export function issueOf(
  path: string,
  code: string,
  expected: string,
  value: unknown,
  message?: string,
): Issue {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing')
  const received = text.length > 60 ? `${text.slice(0, 57)}…` : text
  return {
    path,
    code,
    expected,
    received,
    message: message ?? `${path}: expected ${expected}, got ${received}.`,
  }
}

/** Keeps issues while reading on, so that one pass reports them all. */
export interface IssueList {
  readonly issues: Issue[]
  note(issue: Issue): void
  /** The parsed value, or `undefined` after noting the issues. */
  take<Value>(result: Parsed<Value>): Value | undefined
}

export function createIssueList(): IssueList {
  const issues: Issue[] = []
  return {
    issues,
    note: (issue) => void issues.push(issue),
    take: (result) => {
      if (result.ok) return result.value
      issues.push(...result.issues)
      return undefined
    },
  }
}
