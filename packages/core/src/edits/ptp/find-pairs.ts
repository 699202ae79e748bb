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
  /**
   * Rows of the day's pairs that are not in force: ended, not begun, or with indicator 9. They are
   * there to be read, so a day of more than `MAX_PAIRS_TO_READ` pairs leaves them out.
   */
  readonly endedRows: () => readonly PtpRow[]
}

const MAX_PAIRS_TO_READ = 100

interface CodeOfTheDay {
  readonly code: string
  readonly number: number
  readonly billed: readonly Billed[]
}

/** One service alone has no pair. */
const NO_PAIRS: PairSearch = { hits: [], endedRows: () => [], lookups: 0 }

/**
 * Looks up every ordered pair of distinct codes of the day. It always asks about the day as billed:
 * a line that one pair denies still stands in column 1 of another.
 */
export function findPairs(table: PtpTable, billed: readonly Billed[], date: string): PairSearch {
  if (billed.length < 2) return NO_PAIRS
  const codes = listCodes(table, billed)
  const day = Number(date.replaceAll('-', ''))
  const lookups = codes.length * (codes.length - 1)
  const readable = lookups / 2 <= MAX_PAIRS_TO_READ
  const hits: PairHit[] = []
  const others: (readonly [CodeOfTheDay, CodeOfTheDay])[] = []
  codes.forEach((a, index) => {
    for (let next = index + 1; next < codes.length; next++) {
      const b = codes[next]
      if (!b) continue
      const hit = earlierEnding(findHit(table, a, b, day), findHit(table, b, a, day))
      if (hit) hits.push(hit)
      else if (readable) others.push([a, b])
    }
  })
  const endedRows = () => others.flatMap(([a, b]) => listBothWays(table, a.code, b.code))
  return { hits, endedRows, lookups }
}

/**
 * A pair is never in force both ways at once. Where a table does not say when edits began, both can
 * seem so on an old date; the one that ended first was then in force.
 */
function earlierEnding(a: PairHit | undefined, b: PairHit | undefined): PairHit | undefined {
  if (!a || !b) return a ?? b
  const [endOfA, endOfB] = [a.row.deleted ?? '9999', b.row.deleted ?? '9999']
  if (endOfA === endOfB) return a.row.column1 < b.row.column1 ? a : b
  return endOfA < endOfB ? a : b
}

function listBothWays(table: PtpTable, a: string, b: string): readonly PtpRow[] {
  return [...table.listRows(a, b), ...table.listRows(b, a)]
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
