import type { FixedWidthLayout } from './layout.ts'
import type { OppscapField } from './oppscap-field.ts'

/** OPPSCAP as fixed-width text, amounts right-aligned. Source: OPPSCAP_Oct.txt of 2025. */
export const oppscapTxt38: FixedWidthLayout<OppscapField> = {
  id: 'oppscap-txt-38',
  format: 'txt',
  recordLength: 38,
  fields: {
    code: [1, 5],
    modifier: [6, 7],
    status: [9, 9],
    mac: [11, 15],
    number: [18, 19],
    facility: [20, 28],
    nonfacility: [29, 38],
  },
}
