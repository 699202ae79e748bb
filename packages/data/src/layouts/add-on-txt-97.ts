import type { AddOnField } from './add-on-field.ts'
import type { FixedWidthLayout } from './layout.ts'

/**
 * The add-on code file as text (`AOC_V2026Q2-F-MCR.txt`), since 2022. The first character is the
 * type of the edit and no part of the code; notes fill 40 to 97 and may be cut short.
 */
export const addOnTxt97: FixedWidthLayout<AddOnField> = {
  id: 'add-on-txt-97',
  format: 'txt',
  recordLength: 97,
  fields: {
    type: [1, 1],
    addOn: [2, 6],
    addOnDeleted: [7, 13],
    primary: [14, 18],
    primaryDeleted: [19, 25],
    effective: [26, 32],
    deleted: [33, 39],
  },
}
