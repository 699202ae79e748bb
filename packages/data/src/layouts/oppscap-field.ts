/** The fields of CMS's OPPS cap amounts (OPPSCAP). */
export const oppscapFields = [
  'code',
  'modifier',
  'status',
  'mac',
  'number',
  'facility',
  'nonfacility',
] as const

export type OppscapField = (typeof oppscapFields)[number]
