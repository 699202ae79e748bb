import type { DelimitedLayout } from './layout.ts'
import type { OppscapField } from './oppscap-field.ts'

/** OPPSCAP as csv, facility first; the misspelling is CMS's. Source: OPPSCAP_Oct.csv of 2025. */
export const oppscapCsv7: DelimitedLayout<OppscapField> = {
  id: 'oppscap-csv-7',
  format: 'csv',
  columns: 7,
  header: [
    'HCPCS',
    'MOD',
    'PROCSTAT',
    'CARRIER',
    'LOCALITY',
    'FACILITY PRICE',
    'NON-FACILTY PRICE',
  ],
  fields: { code: 0, modifier: 1, status: 2, mac: 3, number: 4, facility: 5, nonfacility: 6 },
}

/** A public copy of the OPPSCAP files of 2023 and 2024 (arkrvu) with a header row of its own. */
export const oppscapExtract7: DelimitedLayout<OppscapField> = {
  ...oppscapCsv7,
  id: 'oppscap-extract-7',
  header: [
    'hcpcs',
    'mod',
    'procstat',
    'carrier',
    'locality',
    'facility_price',
    'non_facility_price',
  ],
}
