import {
  type AddOnRow,
  type Chosen,
  isWithin,
  PTP_RATIONALES,
  type PtpRow,
  type Reference,
} from '@feescope/core'
import { findLabel } from '@feescope/guides'

/** One pair in force, seen from the code asked about. */
export interface PairEdit {
  readonly other: string
  readonly otherLabel: string | null
  /** The column the code asked about stands in: 1 is paid, 2 is denied. */
  readonly column: 1 | 2
  readonly modifierIndicator: PtpRow['modifierIndicator']
  readonly effective: string | null
  readonly deleted: string | null
  readonly rationale: string | null
}

/** The table an answer rests on, or why there is none. */
export type TableState =
  | { readonly held: true; readonly id: string; readonly exact: boolean }
  | { readonly held: false; readonly message: string }

export function stateOf(chosen: Chosen<{ readonly id: string }>): TableState {
  if (!chosen.held) return { held: false, message: chosen.message }
  return { held: true, id: chosen.table.id, exact: chosen.exact }
}

/** Every pair of the code in force on the day, pairs that deny it first. */
export function listPairs(
  chosen: ReturnType<Reference['choosePtp']>,
  code: string,
  date: string,
): readonly PairEdit[] {
  if (!chosen.held) return []
  const { table } = chosen
  const inColumn = (column: 1 | 2) =>
    table
      .listByCode(code, column)
      .filter((row) => row.modifierIndicator !== '9' && isInForce(row, date))
      .map((row) => toPair(row, column))
      .toSorted((a, b) => (a.other < b.other ? -1 : 1))
  return [...inColumn(2), ...inColumn(1)]
}

/** Primaries of an add-on code, or the add-ons of a primary, in force on the day. */
export function listAddOnRows(rows: readonly AddOnRow[], date: string): readonly AddOnRow[] {
  return rows.filter((row) => isInForce(row, date))
}

function toPair(row: PtpRow, column: 1 | 2): PairEdit {
  const other = column === 1 ? row.column2 : row.column1
  const { modifierIndicator, effective, deleted, rationale } = row
  return {
    other,
    otherLabel: findLabel(other)?.label ?? null,
    column,
    modifierIndicator,
    effective,
    deleted,
    rationale: PTP_RATIONALES.get(rationale) ?? null,
  }
}

export function isInForce(
  { effective, deleted }: Pick<PtpRow, 'effective' | 'deleted'>,
  date: string,
): boolean {
  return isWithin({ from: effective ?? '0000-01-01', to: deleted ?? '9999-12-31' }, date)
}
