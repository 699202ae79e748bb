import type { PtpRow, PtpTable } from '@feescope/core'
import { createActiveFinder } from './active-finder.ts'
import { createPairIndex } from './pair-index.ts'
import type { PtpColumns } from './ptp-columns.ts'
import { createRowReader } from './row-reader.ts'

/** Makes a PTP table of its columns. Nothing is copied; the column-2 view is built when asked for. */
export function createPtpTable(
  info: Pick<PtpTable, 'id' | 'setting' | 'effective' | 'source'>,
  columns: PtpColumns,
): PtpTable {
  const index = createPairIndex(columns)
  const rowAt = createRowReader(columns)
  const listRange = (from: number, to: number): PtpRow[] =>
    Array.from({ length: to - from }, (_, offset) => rowAt(from + offset))
  let numbers: ReadonlyMap<string, number> | undefined
  const codeNumber = (code: string): number => {
    numbers ??= new Map(columns.codes.map((each, number) => [each, number]))
    return numbers.get(code) ?? -1
  }
  return {
    ...info,
    rowCount: columns.column1.length,
    codeNumber,
    findActive: createActiveFinder(columns, index.starts),
    rowAt,
    changeDays: () => listChangeDays(columns),
    listRows: (column1, column2) =>
      listRange(...index.findPair(codeNumber(column1), codeNumber(column2))).reverse(),
    listByCode: (code, column) => {
      const number = codeNumber(code)
      if (number < 0) return []
      if (column === 2) return Array.from(index.listColumn2(number), rowAt)
      return listRange(index.starts[number] ?? 0, index.starts[number + 1] ?? 0)
    },
  }
}

/** A row's first day, and the day after its last one; 0 is no date. */
function listChangeDays({ effectiveDates, deletionDates }: PtpColumns): readonly number[] {
  const begins = Array.from(effectiveDates).filter((date) => date !== 0)
  const ends = Array.from(deletionDates).filter((date) => date !== 0)
  return [...new Set([...begins, ...ends.map((date) => date + 1)])].sort((a, b) => a - b)
}
