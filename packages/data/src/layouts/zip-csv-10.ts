import type { DelimitedLayout } from './layout.ts'
import type { ZipField } from './zip-field.ts'

/** ZIP5 saved as csv from CMS's workbook. Source: ZIP5_JAN2026.xlsx. */
export const zipCsv10: DelimitedLayout<ZipField> = {
  id: 'zip-csv-10',
  format: 'csv',
  columns: 10,
  header: [
    'STATE',
    'ZIP CODE',
    'CARRIER',
    'LOCALITY',
    'RURAL IND',
    'LAB CB LOCALITY',
    'RURAL IND2',
    'PLUS 4 FLAG',
    'PART B DRUG INDICATOR',
    'YEAR/QTR',
  ],
  fields: {
    state: 0,
    zip: 1,
    mac: 2,
    number: 3,
    rural: 4,
    labLocality: 5,
    rural2: 6,
    plusFour: 7,
    partB: 8,
    quarter: 9,
  },
}
