import type { FixedWidthLayout } from './layout.ts'

/** The fields read of CMS's HCPCS Level II record file. */
export type HcpcsRecordField =
  | 'code'
  | 'recordId'
  | 'longDescription'
  | 'shortDescription'
  | 'pricing'
  | 'multiplePricing'
  | 'crossReference'
  | 'coverage'
  | 'betos'
  | 'typeOfService'
  | 'added'
  | 'actionDate'
  | 'terminated'
  | 'action'

/**
 * HCPCS Level II as CMS's record file of 320 characters. Record 3 starts a code, 4 continues its
 * long description (short lines); 7 and 8 are modifiers. Source: HCPC2024_recordlayout.txt.
 */
export const hcpcsRecord320: FixedWidthLayout<HcpcsRecordField> = {
  id: 'hcpcs-record-320',
  format: 'txt',
  recordLength: 320,
  fields: {
    code: [1, 5],
    recordId: [11, 11],
    longDescription: [12, 91],
    shortDescription: [92, 119],
    pricing: [120, 127],
    multiplePricing: [128, 128],
    crossReference: [205, 229],
    coverage: [230, 230],
    betos: [257, 259],
    typeOfService: [261, 265],
    added: [269, 276],
    actionDate: [277, 284],
    terminated: [285, 292],
    action: [293, 293],
  },
}
