/** The fields of CMS's anesthesia base unit file. */
export const baseUnitsFields = ['code', 'baseUnits'] as const

export type BaseUnitsField = (typeof baseUnitsFields)[number]
