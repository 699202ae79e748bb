import type { AddOnRow, AddOnTable } from '../../reference/add-on-table.ts'

/** What the table says about an add-on code on a date. */
export interface AddOnState {
  readonly type: 1 | 2 | 3
  readonly rows: readonly AddOnRow[]
  /** The listed primaries; without `CCCCC`. */
  readonly primaries: ReadonlySet<string>
}

/** CMS writes this where the contractor decides which primaries it accepts. */
const CONTRACTOR_DECIDES = 'CCCCC'

/** The rows of an add-on code in force on the date; `undefined` when the code is no add-on. */
export function findAddOnState(
  table: AddOnTable,
  code: string,
  date: string,
): AddOnState | undefined {
  const rows = table.listPrimaries(code).filter((row) => isInForce(row, date))
  const type = rows[0]?.type
  if (type === undefined) return undefined
  const primaries = rows.map(({ primary }) => primary).filter((each) => each !== CONTRACTOR_DECIDES)
  return { type, rows, primaries: new Set(primaries) }
}

function isInForce({ effective, deleted }: AddOnRow, date: string): boolean {
  return (effective === null || effective <= date) && (deleted === null || date <= deleted)
}
