import type { GpciField } from './gpci-field.ts'
import type { DelimitedLayout } from './layout.ts'

/**
 * A public copy of Addendum E of 2023 and 2024 (arkrvu): one header row of its own, the work index
 * with the 1.0 floor, and as last column an average that is not CMS's and is not read.
 */
export const gpciExtract8: DelimitedLayout<GpciField> = {
  id: 'gpci-extract-8',
  format: 'csv',
  columns: 8,
  header: [
    'mac',
    'state',
    'locality_number',
    'locality_name',
    'gpci_work',
    'gpci_pe',
    'gpci_mp',
    'gpci_gaf',
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
