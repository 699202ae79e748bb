import type { DelimitedLayout } from './layout.ts'
import type { PaymentField } from './payment-field.ts'

/** Rows of the carrier files saved as csv with a header and without the filler. */
export const paymentCsv15: DelimitedLayout<PaymentField> = {
  id: 'payment-csv-15',
  format: 'csv',
  columns: 15,
  header: [
    'year',
    'carrier',
    'locality',
    'hcpcs',
    'mod',
    'nonfac_fee',
    'fac_fee',
    'pctc',
    'status',
    'mult_surg',
    'therapy50_noninst_or_flat_visit_fee',
    'therapy50_inst',
    'opps_ind',
    'opps_nonfac',
    'opps_fac',
  ],
  fields: {
    year: 0,
    mac: 1,
    number: 2,
    code: 3,
    modifier: 4,
    nonfacility: 5,
    facility: 6,
    pctc: 7,
    status: 8,
    multipleProcedure: 9,
    therapyNoninstitutional: 10,
    therapyInstitutional: 11,
    oppsIndicator: 12,
    oppsNonfacility: 13,
    oppsFacility: 14,
  },
}
