import type { CodeRow } from '@feescope/core'

const LABELS = {
  '26': 'Professional',
  TC: 'Technical',
  '53': 'Discontinued',
} as const satisfies Record<NonNullable<CodeRow['modifier']>, string>

/** What a row pays for: `Professional` for 26. */
export function rowLabel(modifier: CodeRow['modifier']): string {
  return modifier === null ? 'Global' : LABELS[modifier]
}
