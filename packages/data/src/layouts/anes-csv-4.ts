import type { AnesField } from './anes-field.ts'
import type { DelimitedLayout } from './layout.ts'

/**
 * ANES as csv with one factor, to 2025. The national factor is printed in the label; `n` stands
 * for it. Source: ANES2025.csv.
 */
export const anesCsv4: DelimitedLayout<AnesField> = {
  id: 'anes-csv-4',
  format: 'csv',
  columns: 4,
  header: ['Contractor', 'Locality', 'Locality Name', 'National Anes CF of n'],
  fields: { mac: 0, number: 1, name: 2, standard: 3, qp: undefined },
}
