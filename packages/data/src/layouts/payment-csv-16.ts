import type { DelimitedLayout } from './layout.ts'
import type { PaymentField } from './payment-field.ts'

/**
 * PFALL and PFREV as CMS publishes them: quoted csv without a header, column 8 a filler. CMS calls
 * it fixed width, but PFREV25D has modifiers of one blank and of two.
 */
export const paymentCsv16: DelimitedLayout<PaymentField> = {
  id: 'payment-csv-16',
  format: 'csv',
  columns: 16,
  header: [],
  fields: {
    year: 0,
    mac: 1,
    number: 2,
    code: 3,
    modifier: 4,
    nonfacility: 5,
    facility: 6,
    pctc: 8,
    status: 9,
    multipleProcedure: 10,
    therapyNoninstitutional: 11,
    therapyInstitutional: 12,
    oppsIndicator: 13,
    oppsNonfacility: 14,
    oppsFacility: 15,
  },
}
