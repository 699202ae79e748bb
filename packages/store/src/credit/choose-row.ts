import type { PfsRelease, PfsRow, RowModifier } from '@feescope/core'
import type { CreditableEntry } from './credit.ts'

const ROW_MODIFIERS: readonly RowModifier[] = ['26', 'TC', '53']

/**
 * The row an entry is credited from: that of 26, TC or 53 where CMS prints one, else the global row.
 * `undefined` when the release does not list the code.
 */
export function chooseRow(entry: CreditableEntry, release: PfsRelease): PfsRow | undefined {
  const rows = release.findRows(entry.code)
  const asked = ROW_MODIFIERS.find((modifier) => entry.modifiers.includes(modifier))
  return rows?.find(({ modifier }) => modifier === asked) ?? rows?.[0]
}
