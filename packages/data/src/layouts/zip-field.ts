/** The fields of CMS's ZIP code to carrier locality file (ZIP5). Source: ZIP5lyout.txt. */
export const zipFields = [
  'state',
  'zip',
  'mac',
  'number',
  'rural',
  'labLocality',
  'rural2',
  'plusFour',
  'partB',
  'quarter',
] as const

export type ZipField = (typeof zipFields)[number]
