import type { AnesField } from './anes-field.ts'
import type { FixedWidthLayout } from './layout.ts'

/** ANES as fixed-width text: the factor in cents without a point (1931 is 19.31). */
export const anesTxt2025: FixedWidthLayout<AnesField> = {
  id: 'anes-txt-2025',
  format: 'txt',
  recordLength: 77,
  fields: {
    mac: [1, 5],
    number: [13, 14],
    name: [19, 73],
    standard: [74, 77],
    qp: undefined,
  },
}
