import type { PtpTable } from '../../reference/ptp-table.ts'
import type { Reference } from '../../reference/reference.ts'

/**
 * Codes that a table standing in for a later quarter may be too old to know: in none of its rows,
 * and in no fee schedule release that had begun by the end of the table's quarter.
 */
export function listCodesNewerThan(
  table: PtpTable,
  codes: readonly string[],
  date: string,
  reference: Reference,
): readonly string[] {
  if (date <= table.effective.to) return []
  const unknown = codes.filter((code) => table.codeNumber(code) < 0)
  if (unknown.length === 0) return []
  const known = reference.listPfs().filter(({ effective }) => effective.from <= table.effective.to)
  return unknown.filter((code) => !known.some((release) => release.findRows(code)))
}
