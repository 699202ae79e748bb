import type { RowModifier } from '@feescope/core'
import type { PprrvuField } from '../../layouts/pprrvu-field.ts'

/**
 * Every value CMS's record layout (RVU25A, RVU26B) gives an indicator, retired ones included. A
 * value outside its list is rejected, not guessed.
 */
export const indicatorValues = {
  status: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'M', 'N', 'P', 'Q', 'R', 'T', 'X'],
  notUsedForMedicare: ['', '+'],
  nonfacilityNa: ['', 'NA'],
  facilityNa: ['', 'NA'],
  pctc: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  globalDays: ['000', '010', '090', 'MMM', 'XXX', 'YYY', 'ZZZ'],
  multipleProcedure: ['0', '1', '2', '3', '4', '5', '6', '7', '9'],
  bilateral: ['0', '1', '2', '3', '9'],
  assistant: ['0', '1', '2', '9'],
  coSurgeons: ['0', '1', '2', '9'],
  team: ['0', '1', '2', '9'],
  pricingIndicator: ['', '1', '9'],
  supervision: ['01', '02', '03', '04', '05', '06', '09', '21', '22', '66', '6A', '77', '7A'],
  calculationFlag: ['0'],
  imagingFamily: ['88', '99'],
} as const satisfies Partial<Record<PprrvuField, readonly string[]>>

export type IndicatorField = keyof typeof indicatorValues

/** Fields printed with two decimals: RVUs and shares of the global package. */
export const hundredthsFields = [
  'work',
  'peNonfacility',
  'peFacility',
  'mp',
  'totalNonfacility',
  'totalFacility',
  'preOperative',
  'intraOperative',
  'postOperative',
  'oppsPeNonfacility',
  'oppsPeFacility',
  'oppsMp',
] as const satisfies readonly PprrvuField[]

export type HundredthsField = (typeof hundredthsFields)[number]

/** The modifiers a row of the file may carry. */
export const rowModifiers: ReadonlyMap<string, RowModifier> = new Map([
  ['', ''],
  ['26', '26'],
  ['TC', 'TC'],
  ['53', '53'],
])
