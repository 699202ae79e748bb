import type { FieldReader } from '../../layouts/field-reader.ts'
import type { ZipField } from '../../layouts/zip-field.ts'

/** A row of the ZIP code file, with the quarter each row repeats. */
export interface ZipRow {
  /** As a number: 02108 is 2108. */
  readonly zip: number
  readonly state: string
  readonly localityId: string
  readonly rural: string
  readonly plusFourNeeded: boolean
  /** YYYYQ */
  readonly quarter: string
}

const rural = ['', 'R', 'B']

/** Postal codes, with CMS's halves of Missouri and Kansas (EM, WM, EK, WK). */
const states = (
  'AK AL AR AS AZ CA CO CT DC DE EK EM FL FM GA GU HI IA ID IL IN KY LA MA MD ME MH MI MN ' +
  'MP MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR PW RI SC SD TN TX UT VA VI VT WA WI WK ' +
  'WM WV WY'
).split(' ')

export function parseZipRow(reader: FieldReader<ZipField>): ZipRow {
  reader.matching('labLocality', /^Z\d$/, 'Expected Z and a digit.')
  reader.oneOf('rural2', rural)
  reader.matching('partB', /^[A-Z]?$/, 'Expected one letter or blank.')
  return {
    zip: Number(reader.digits('zip', 5)),
    state: reader.oneOf('state', states),
    localityId: `${reader.digits('mac', 5)}-${reader.digits('number', 2)}`,
    rural: reader.oneOf('rural', rural),
    plusFourNeeded: reader.oneOf('plusFour', ['0', '1']) === '1',
    quarter: reader.matching('quarter', /^20\d\d[1-4]$/, 'Expected year and quarter: 20261.'),
  }
}
