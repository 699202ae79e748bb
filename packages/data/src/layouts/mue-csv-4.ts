import type { DelimitedLayout } from './layout.ts'
import type { MueField } from './mue-field.ts'

/**
 * CMS's MUE table (`MCR_MUE_PractitionerServices_Eff_04-01-2026.csv`): the AMA's notice in one
 * cell, then this header. The second label begins with the setting, which `recogniseMue` reads.
 */
export const mueCsv4: DelimitedLayout<MueField> = {
  id: 'mue-csv-4',
  format: 'csv',
  columns: 4,
  header: [
    'HCPCS/ CPT Code',
    'Practitioner Services MUE Values',
    'MUE Adjudication Indicator',
    'MUE Rationale',
  ],
  fields: { code: 0, units: 1, adjudication: 2, rationale: 3 },
}
