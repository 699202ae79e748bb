import type { FixedWidthLayout } from './layout.ts'
import type { PprrvuField } from './pprrvu-field.ts'
import { pprrvuTxt2025 } from './pprrvu-txt-2025.ts'

/** The relative value file as fixed-width text from 2026: position 121 holds PRIC IND. */
export const pprrvuTxt2026: FixedWidthLayout<PprrvuField> = {
  ...pprrvuTxt2025,
  id: 'pprrvu-txt-2026',
  fields: { ...pprrvuTxt2025.fields, pricingIndicator: [121, 121] },
}
