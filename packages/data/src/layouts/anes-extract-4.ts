import type { AnesField } from './anes-field.ts'
import type { DelimitedLayout } from './layout.ts'

/** A public copy of ANES files (arkrvu): one header row of its own, CMS's rows. */
export const anesExtract4: DelimitedLayout<AnesField> = {
  id: 'anes-extract-4',
  format: 'csv',
  columns: 4,
  header: ['contractor', 'locality', 'locality_name', 'anesthesia_conv_factor'],
  fields: { mac: 0, number: 1, name: 2, standard: 3, qp: undefined },
}
