import { changeDaysOf, toNumber } from './change-days-of.ts'
import type { PtpRow, PtpTable } from './ptp-table.ts'

/**
 * A PTP table of rows in memory, for small extracts and tests. The packed table of @feescope/data
 * answers the same questions about millions of rows.
 */
export function createPtpTable(
  info: Pick<PtpTable, 'id' | 'setting' | 'effective' | 'source'>,
  rows: readonly PtpRow[],
): PtpTable {
  const codes = [...new Set(rows.flatMap(({ column1, column2 }) => [column1, column2]))]
  const numbers = new Map(codes.map((code, number) => [code, number]))
  const byPair = Map.groupBy(rows.keys(), (position) => {
    const row = rowAt(position)
    return `${row.column1} ${row.column2}`
  })

  function rowAt(position: number): PtpRow {
    const row = rows[position]
    if (!row) throw new Error(`no-such-row: ${info.id} has no row ${position}`)
    return row
  }

  return {
    ...info,
    rowCount: rows.length,
    codeNumber: (code) => numbers.get(code) ?? -1,
    findActive: (column1, column2, date) => {
      const positions = byPair.get(`${codes[column1]} ${codes[column2]}`) ?? []
      const inForce = positions.filter((position) => isInForce(rowAt(position), date))
      return inForce.sort((a, b) => -newestFirst(rowAt(a), rowAt(b)))[0] ?? -1
    },
    rowAt,
    changeDays: () => changeDaysOf(rows),
    listRows: (column1, column2) =>
      (byPair.get(`${column1} ${column2}`) ?? []).map(rowAt).toSorted(newestFirst),
    listByCode: (code, column) =>
      rows.filter((row) => (column === 1 ? row.column1 : row.column2) === code),
  }
}

/**
 * Both ends are inclusive; an unknown first day counts as begun. Of several rows that seem in force
 * for that reason, the one that ended first was.
 */
function isInForce({ modifierIndicator, effective, deleted }: PtpRow, date: number): boolean {
  if (modifierIndicator === '9') return false
  const begun = effective === null || toNumber(effective) <= date
  return begun && (deleted === null || date <= toNumber(deleted))
}

function newestFirst(a: PtpRow, b: PtpRow): number {
  return (b.deleted ?? '9999') < (a.deleted ?? '9999') ? -1 : 1
}
