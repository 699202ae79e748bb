import type { AnesField } from './anes-field.ts'
import type { DelimitedLayout } from './layout.ts'

/** ANES as csv with the year in the label instead of the national factor, as described of 2024. */
export const anesCsv2024: DelimitedLayout<AnesField> = {
  id: 'anes-csv-2024',
  format: 'csv',
  columns: 4,
  header: ['Contractor', 'Locality', 'Locality Name', 'yyyy Anesthesia Conversion Factor'],
  fields: { mac: 0, number: 1, name: 2, standard: 3, qp: undefined },
}
