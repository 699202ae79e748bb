import type { GpciField } from './gpci-field.ts'
import type { DelimitedLayout } from './layout.ts'

/** Addendum E as csv with both work indices, without and with the 1.0 floor: early 2026 zips. */
export const gpciCsv8: DelimitedLayout<GpciField> = {
  id: 'gpci-csv-8',
  format: 'csv',
  columns: 8,
  header: [
    'Medicare Administrative Contractor',
    'State',
    'Locality Number',
    'Locality Name',
    'yyyy PW GPCI (without 1.0 Floor)',
    'yyyy PW GPCI (with 1.0 Floor)',
    'yyyy PE GPCI',
    'yyyy MP GPCI',
  ],
  fields: {
    mac: 0,
    state: 1,
    number: 2,
    name: 3,
    workWithoutFloor: 4,
    work: 5,
    pe: 6,
    mp: 7,
  },
}
