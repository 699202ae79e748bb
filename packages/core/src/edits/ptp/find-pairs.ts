import type { PtpRow, PtpTable } from '../../reference/ptp-table.ts'
import type { Billed } from '../billed.ts'

/** A table row in force between two codes of the day, with everything billed under each. */
export interface PairHit {
  readonly row: PtpRow
  readonly column1: readonly Billed[]
  readonly column2: readonly Billed[]
}

export interface PairSearch {
  readonly hits: readonly PairHit[]
  /** Ordered pairs looked up. */
  readonly lookups: number
  /** Rows of the day's pairs that are not in force: ended, not begun, or with indicator 9. */
  readonly endedRows: readonly PtpRow[]
}

interface CodeOfTheDay {
  readonly code: string
  readonly number: number
  readonly billed: readonly Billed[]
}

/**
 * Looks up every ordered pair of distinct codes of the day. It always asks about the day as billed:
 * a line that one pair denies still stands in column 1 of another.
 */
export function findPairs(table: PtpTable, billed: readonly Billed[], date: string): PairSearch {
  const codes = listCodes(table, billed)
  const day = Number(date.replaceAll('-', ''))
  const hits: PairHit[] = []
  const endedRows: PtpRow[] = []
  for (const [index, a] of codes.entries()) {
    for (const b of codes.slice(index + 1)) {
      const hit = findHit(table, a, b, day) ?? findHit(table, b, a, day)
      if (hit) hits.push(hit)
      else endedRows.push(...table.listRows(a.code, b.code), ...table.listRows(b.code, a.code))
    }
  }
  return { hits, endedRows, lookups: codes.length * (codes.length - 1) }
}

/** Codes the table knows, in claim order. */
function listCodes(table: PtpTable, billed: readonly Billed[]): readonly CodeOfTheDay[] {
  const byCode = Map.groupBy(billed, ({ code }) => code)
  return [...byCode]
    .map(([code, of]) => ({ code, number: table.codeNumber(code), billed: of }))
    .filter(({ number }) => number >= 0)
}

function findHit(
  table: PtpTable,
  column1: CodeOfTheDay,
  column2: CodeOfTheDay,
  day: number,
): PairHit | undefined {
  const position = table.findActive(column1.number, column2.number, day)
  if (position < 0) return undefined
  return { row: table.rowAt(position), column1: column1.billed, column2: column2.billed }
}
