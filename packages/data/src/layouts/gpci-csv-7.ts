import type { GpciField } from './gpci-field.ts'
import type { DelimitedLayout } from './layout.ts'

/**
 * Addendum E as csv with one work index (with the 1.0 floor): 2022, 2025 and the later 2026 zips.
 * `yyyy` in a label stands for the calendar year.
 */
export const gpciCsv7: DelimitedLayout<GpciField> = {
  id: 'gpci-csv-7',
  format: 'csv',
  columns: 7,
  header: [
    'Medicare Administrative Contractor',
    'State',
    'Locality Number',
    'Locality Name',
    'yyyy PW GPCI (with 1.0 Floor)',
    'yyyy PE GPCI',
    'yyyy MP GPCI',
  ],
  fields: {
    mac: 0,
    state: 1,
    number: 2,
    name: 3,
    workWithoutFloor: undefined,
    work: 4,
    pe: 5,
    mp: 6,
  },
}
