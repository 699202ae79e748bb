import type { DelimitedLayout } from './layout.ts'
import type { MueField } from './mue-field.ts'

/** An MUE table as kept by public copies (northstar, 2024): a plain header, a bare indicator. */
export const mueExtract4: DelimitedLayout<MueField> = {
  id: 'mue-extract-4',
  format: 'csv',
  columns: 4,
  header: ['hcpcs', 'mue_value', 'mai', 'rationale'],
  fields: { code: 0, units: 1, adjudication: 2, rationale: 3 },
}
