import type { Finding } from '@feescope/core'

const MARKS = { deny: 'DENY', warn: 'WARN', info: 'note' } as const

/** A finding as indented text: what, and what would resolve it. */
export function renderFinding({ edit, severity, message, fix }: Finding): readonly string[] {
  return [`${MARKS[severity]} ${edit}: ${message}`, ...fix.map((text) => `  → ${text}`)]
}
