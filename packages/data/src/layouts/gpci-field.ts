/** The fields of CMS's Addendum E, the geographic practice cost indices by locality. */
export const gpciFields = [
  'mac',
  'state',
  'number',
  'name',
  'workWithoutFloor',
  'work',
  'pe',
  'mp',
] as const

export type GpciField = (typeof gpciFields)[number]
