/** The fields of CMS's payment amount files (PFALL, PFREV). Source: PF25PC, PF26PA. */
export const paymentFields = [
  'year',
  'mac',
  'number',
  'code',
  'modifier',
  'nonfacility',
  'facility',
  'pctc',
  'status',
  'multipleProcedure',
  'therapyNoninstitutional',
  'therapyInstitutional',
  'oppsIndicator',
  'oppsNonfacility',
  'oppsFacility',
] as const

export type PaymentField = (typeof paymentFields)[number]
