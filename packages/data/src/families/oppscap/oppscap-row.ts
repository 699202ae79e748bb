import type { RowModifier } from '@feescope/core'
import type { FieldReader } from '../../layouts/field-reader.ts'
import type { OppscapField } from '../../layouts/oppscap-field.ts'
import { indicatorValues, rowModifiers } from '../pprrvu/pprrvu-values.ts'

/** The OPPS cap of a code in a locality, in cents. A ceiling where the status is C. */
export interface OppscapRow {
  readonly code: string
  readonly modifier: RowModifier
  readonly status: string
  readonly localityId: string
  readonly facility: number
  readonly nonfacility: number
}

export function parseOppscapRow(reader: FieldReader<OppscapField>): OppscapRow {
  const modifier = rowModifiers.get(reader.text('modifier'))
  if (modifier !== '' && modifier !== 'TC') {
    reader.reject('modifier', 'unknown-value', 'Expected blank or TC.')
  }
  return {
    code: reader.matching('code', /^[0-9A-Z]{5}$/, 'A code is five digits or capital letters.'),
    modifier: modifier ?? '',
    status: reader.oneOf('status', indicatorValues.status),
    localityId: `${reader.digits('mac', 5)}-${reader.digits('number', 2)}`,
    facility: reader.units('facility', 2, [1, 100_000_00]),
    nonfacility: reader.units('nonfacility', 2, [1, 100_000_00]),
  }
}
