import type { DelimitedLayout } from './layout.ts'
import type { PtpField } from './ptp-field.ts'

/**
 * CMS's PTP file, tab-delimited, parts f1 to f4 (`ccipra-v322r0-f1.TXT`): a copyright line, a
 * title and a header stacked over four lines, whose labels read column by column as below.
 */
export const ptpTab7: DelimitedLayout<PtpField> = {
  id: 'ptp-tab-7',
  format: 'csv',
  columns: 7,
  header: [
    'Column 1',
    'Column 2',
    '*=in existence prior to 1996',
    'Effective Date',
    'Deletion Date *=no data',
    'Modifier 0=not allowed 1=allowed 9=not applicable',
    'PTP Edit Rationale',
  ],
  fields: {
    column1: 0,
    column2: 1,
    existedPrior1996: 2,
    effectiveDate: 3,
    deletionDate: 4,
    modifierIndicator: 5,
    rationale: 6,
  },
}
