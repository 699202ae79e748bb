import type { DelimitedLayout } from './layout.ts'
import { pprrvuCsv31 } from './pprrvu-csv-31.ts'
import type { PprrvuField } from './pprrvu-field.ts'

/**
 * A public copy of the relative value files of 2023 and 2024 (arkrvu): CMS's 31 columns in CMS's
 * order under one header row of its own. It has no title, so the release is told by its name.
 */
export const pprrvuExtract31: DelimitedLayout<PprrvuField> = {
  ...pprrvuCsv31,
  id: 'pprrvu-extract-31',
  header: [
    'HCPCS',
    'MOD',
    'DESCRIPTION',
    'STATUS_CODE',
    'NOT_USED_FOR_MEDICARE_PAYMENT',
    'WORK_RVU',
    'NON_FAC_PE_RVU',
    'NON_FAC_INDICATOR',
    'FACILITY_PE_RVU',
    'FACILITY_INDICATOR',
    'MP_RVU',
    'NON_FACILITY_TOTAL',
    'FACILITY_TOTAL',
    'PCTC_IND',
    'GLOB_DAYS',
    'PRE_OP',
    'INTRA_OP',
    'POST_OP',
    'MULT_PROC',
    'BILAT_SURG',
    'ASST_SURG',
    'CO_SURG',
    'TEAM_SURG',
    'ENDO_BASE',
    'CONV_FACTOR',
    'PHYSICIAN_SUPERVISION_OF_DIAGNOSTIC_PROCEDURES',
    'CALCULATION_FLAG',
    'DIAGNOSTIC_IMAGING_FAMILY_INDICATOR',
    'NON_FACILITY_PE_USED_FOR_OPPS_PAYMENT_AMOUNT',
    'FACILITY_PE_USED_FOR_OPPS_PAYMENT_AMOUNT',
    'MP_USED_FOR_OPPS_PAYMENT_AMOUNT',
  ],
}
