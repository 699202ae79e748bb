import type { DelimitedLayout } from './layout.ts'
import type { PtpField } from './ptp-field.ts'
import { ptpTab7 } from './ptp-tab-7.ts'

/**
 * All parts of a PTP table in one file with a plain header line, as kept by public copies that
 * dropped the effective dates (northstar, 2024). A blank effective date is "not known".
 */
export const ptpExtract7: DelimitedLayout<PtpField> = {
  ...ptpTab7,
  id: 'ptp-extract-7',
  header: [
    'column1',
    'column2',
    'existed_prior_1996',
    'effective_date',
    'deletion_date',
    'modifier_indicator',
    'rationale',
  ],
}
