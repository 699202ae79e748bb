import {
  type ClaimInput,
  isWithin,
  PTP_RATIONALES,
  type PtpRow,
  type Reference,
} from '@feescope/core'
import type { WordsOf } from '../words.ts'
import type { StakeOf } from './create-stakes.ts'
import type { BundlingConflict } from './toolkit.ts'

interface ConflictSources {
  readonly wordsOf: WordsOf
  readonly servicesOf: (code: string) => number
  readonly labelOf: (code: string) => string | null
  readonly stakeOf: StakeOf
}

/** Pairs with codes that are not on the list, for each code on it. */
const AT_LARGE = 12

/** Pairs in force among the codes, then those each code meets most often at large. */
export function listConflicts(
  reference: Reference,
  { date }: Omit<ClaimInput, 'lines'>,
  codes: readonly string[],
  sources: ConflictSources,
): readonly BundlingConflict[] {
  const chosen = reference.choosePtp('practitioner', date)
  if (!chosen.held) return []
  const { table } = chosen
  const listed = new Set(codes)
  const rowsOf = (code: string) =>
    [...table.listByCode(code, 1), ...table.listByCode(code, 2)].filter((row) =>
      isInForce(row, date),
    )
  const toConflict = (row: PtpRow, among: boolean) => conflictOf(row, among, sources)
  const among = codes
    .flatMap((code) =>
      rowsOf(code).filter(({ column1, column2 }) => column1 === code && listed.has(column2)),
    )
    .map((row) => toConflict(row, true))
  const atLarge = codes.flatMap((code) =>
    rankRows(
      code,
      rowsOf(code).filter((row) => !listed.has(otherOf(row, code))),
      sources,
    )
      .slice(0, AT_LARGE)
      .map((row) => toConflict(row, false)),
  )
  return [...among, ...atLarge]
}

/** Codes the guide names first, then the most frequent, then those that deny this code. */
function rankRows(
  code: string,
  rows: readonly PtpRow[],
  { wordsOf, servicesOf, labelOf }: ConflictSources,
): readonly PtpRow[] {
  const related = wordsOf(code)?.related ?? []
  const rank = (row: PtpRow) => {
    const other = otherOf(row, code)
    const near = related.indexOf(other)
    return {
      near: near < 0 ? related.length : near,
      services: servicesOf(other),
      known: labelOf(other) === null ? 1 : 0,
      column: row.column2 === code ? 0 : 1,
      other,
    }
  }
  return rows
    .map((row) => ({ row, at: rank(row) }))
    .toSorted(
      ({ at: a }, { at: b }) =>
        a.near - b.near ||
        b.services - a.services ||
        a.known - b.known ||
        a.column - b.column ||
        (a.other < b.other ? -1 : 1),
    )
    .map(({ row }) => row)
}

function conflictOf(
  { column1, column2, modifierIndicator, effective, rationale }: PtpRow,
  among: boolean,
  { labelOf, stakeOf }: ConflictSources,
): BundlingConflict {
  return {
    column1,
    column2,
    label1: labelOf(column1),
    label2: labelOf(column2),
    among,
    modifierIndicator: modifierIndicator === '0' ? '0' : '1',
    effective,
    rationale: PTP_RATIONALES.get(rationale) ?? null,
    atStake: stakeOf({ code: column2 }),
  }
}

function otherOf({ column1, column2 }: PtpRow, code: string): string {
  return column1 === code ? column2 : column1
}

function isInForce({ effective, deleted, modifierIndicator }: PtpRow, date: string): boolean {
  const range = { from: effective ?? '0000-01-01', to: deleted ?? '9999-12-31' }
  return modifierIndicator !== '9' && isWithin(range, date)
}
