/** The fields of CMS's add-on code file. Dates are years and days of the year, YYYYDDD. */
export const addOnFields = [
  'type',
  'addOn',
  'addOnDeleted',
  'primary',
  'primaryDeleted',
  'effective',
  'deleted',
] as const

export type AddOnField = (typeof addOnFields)[number]
