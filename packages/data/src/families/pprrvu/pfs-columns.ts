import type { PfsRow } from '@feescope/core'

/** RVUs in hundredths, stored as int32. */
export const rvuColumns = [
  'work',
  'peNonfacility',
  'peFacility',
  'mp',
  'totalNonfacility',
  'totalFacility',
  'oppsPeNonfacility',
  'oppsPeFacility',
  'oppsMp',
] as const satisfies readonly (keyof PfsRow)[]

export type RvuColumn = (typeof rvuColumns)[number]

/** Shares of the global package in hundredths, 0 to 100, stored as uint8. */
export const shareColumns = [
  'preOperative',
  'intraOperative',
  'postOperative',
] as const satisfies readonly (keyof PfsRow)[]

export type ShareColumn = (typeof shareColumns)[number]

/** CMS's letters and digits, stored as dictionaries. */
export const wordColumns = [
  'status',
  'pctc',
  'globalDays',
  'multipleProcedure',
  'bilateral',
  'assistant',
  'coSurgeons',
  'team',
  'pricingIndicator',
  'endoscopicBase',
  'supervision',
  'imagingFamily',
] as const satisfies readonly (keyof PfsRow)[]

export const flagColumns = [
  'notUsedForMedicare',
  'nonfacilityNa',
  'facilityNa',
] as const satisfies readonly (keyof PfsRow)[]
