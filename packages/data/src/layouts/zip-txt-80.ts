import type { FixedWidthLayout } from './layout.ts'
import type { ZipField } from './zip-field.ts'

/** ZIP5 as fixed-width text of 80 characters. Source: ZIP5lyout.txt, ZIP5_OCT2025.txt. */
export const zipTxt80: FixedWidthLayout<ZipField> = {
  id: 'zip-txt-80',
  format: 'txt',
  recordLength: 80,
  fields: {
    state: [1, 2],
    zip: [3, 7],
    mac: [8, 12],
    number: [13, 14],
    rural: [15, 15],
    labLocality: [16, 17],
    rural2: [18, 18],
    plusFour: [21, 21],
    partB: [23, 23],
    quarter: [76, 80],
  },
}
