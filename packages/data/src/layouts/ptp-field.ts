/** The fields of an NCCI PTP edit file, in CMS's order. */
export const ptpFields = [
  'column1',
  'column2',
  'existedPrior1996',
  'effectiveDate',
  'deletionDate',
  'modifierIndicator',
  'rationale',
] as const

export type PtpField = (typeof ptpFields)[number]
