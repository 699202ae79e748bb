import type { DelimitedLayout } from './layout.ts'

/** The fields of CMS's locality and county crosswalk (LOCCO). */
export type LoccoField = 'mac' | 'number' | 'state' | 'area' | 'counties'

const fields = { mac: 0, number: 1, state: 2, area: 3, counties: 4 }
const header = [
  'Medicare Adminstrative Contractor',
  'Locality Number',
  'State',
  'Fee Schedule Area',
  'Counties',
]

/** LOCCO as csv; the misspelling is CMS's. Source: 25LOCCO.csv. */
export const loccoCsv5: DelimitedLayout<LoccoField> = {
  id: 'locco-csv-5',
  format: 'csv',
  columns: 5,
  header,
  fields,
}

/** The same with an empty column at its end. Source: 26LOCCO.csv. */
export const loccoCsv6: DelimitedLayout<LoccoField> = {
  id: 'locco-csv-6',
  format: 'csv',
  columns: 6,
  header: [...header, ''],
  fields,
}

/** A public copy of LOCCO of 2023 and 2024 (arkrvu); its last column is not CMS's. */
export const loccoExtract6: DelimitedLayout<LoccoField> = {
  id: 'locco-extract-6',
  format: 'csv',
  columns: 6,
  header: ['mac', 'locality_number', 'state', 'fee_schedule_area', 'counties', 'state_abb'],
  fields,
}
