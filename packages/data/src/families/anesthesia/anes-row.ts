import type { AnesField } from '../../layouts/anes-field.ts'
import type { FieldReader } from '../../layouts/field-reader.ts'

/** A locality's anesthesia conversion factors, in cents per unit. */
export interface AnesRow {
  readonly localityId: string
  readonly standard: number
  readonly qp: number | null
}

/** Dollars per unit that no locality has ever been near. */
const range = [1000, 5000] as const

/** The text version prints cents without a decimal point. */
export function parseAnesRow(reader: FieldReader<AnesField>): AnesRow {
  if (reader.text('name') === '') {
    reader.reject('name', 'missing', 'Expected the name of the locality.')
  }
  const cents = (field: AnesField) => reader.units(field, reader.format === 'txt' ? 0 : 2, range)
  return {
    localityId: `${reader.digits('mac', 5)}-${reader.digits('number', 2)}`,
    standard: cents('standard'),
    qp: reader.has('qp') ? cents('qp') : null,
  }
}
