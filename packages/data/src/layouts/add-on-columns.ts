import type { AddOnField } from './add-on-field.ts'

/**
 * Labels of the add-on code file as a table (`AOC_V2026Q2-MCR.xlsx`), letters only: the order of
 * the columns varies and some files say `(Julian)` with the dates, so fields are found by label.
 */
export const addOnLabels: ReadonlyMap<string, AddOnField> = new Map([
  ['aocedittype', 'type'],
  ['addoncode', 'addOn'],
  ['aocdeldt', 'addOnDeleted'],
  ['primarycode', 'primary'],
  ['primarycodedeldt', 'primaryDeleted'],
  ['aocediteffdt', 'effective'],
  ['aoceditdeldt', 'deleted'],
])
