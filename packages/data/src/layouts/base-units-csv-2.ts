import type { BaseUnitsField } from './base-units-field.ts'
import type { DelimitedLayout } from './layout.ts'

/**
 * CMS's anesthesia base units as csv: a header stacked over three lines, whose labels read column
 * by column as below; `yyyy` stands for the year. Source: CY_2022_Anesthesia_Base_Units.
 */
export const baseUnitsCsv2: DelimitedLayout<BaseUnitsField> = {
  id: 'base-units-csv-2',
  format: 'csv',
  columns: 2,
  header: ['CODE', 'yyyy BASE UNIT'],
  fields: { code: 0, baseUnits: 1 },
}
