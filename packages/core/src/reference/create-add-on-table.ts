import type { AddOnRow, AddOnTable } from './add-on-table.ts'
import { changeDaysOf } from './change-days-of.ts'

/** An add-on code table of rows in memory. */
export function createAddOnTable(
  info: Pick<AddOnTable, 'id' | 'effective' | 'source'>,
  rows: readonly AddOnRow[],
): AddOnTable {
  const byAddOn = Map.groupBy(rows, ({ addOn }) => addOn)
  const byPrimary = Map.groupBy(rows, ({ primary }) => primary)
  return {
    ...info,
    rowCount: rows.length,
    changeDays: () => changeDaysOf(rows),
    listPrimaries: (addOn) => byAddOn.get(addOn) ?? [],
    listAddOns: (primary) => byPrimary.get(primary) ?? [],
  }
}
