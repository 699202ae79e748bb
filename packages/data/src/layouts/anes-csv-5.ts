import type { AnesField } from './anes-field.ts'
import type { DelimitedLayout } from './layout.ts'

/**
 * ANES as csv from 2026: the factor of qualifying APM participants, then that of all others; both
 * national factors are printed in the labels. Source: ANES2026.csv.
 */
export const anesCsv5: DelimitedLayout<AnesField> = {
  id: 'anes-csv-5',
  format: 'csv',
  columns: 5,
  header: [
    'Contractor',
    'Locality',
    'Locality Name',
    'Qualifying APM National Anes CF of n',
    'Non-Qualifying APM National Anes CF of n',
  ],
  fields: { mac: 0, number: 1, name: 2, standard: 4, qp: 3 },
}
