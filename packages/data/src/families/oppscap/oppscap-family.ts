import { dictionary, int32, uint16, utf8 } from '@uwdata/flechette'
import { oppscapCsv7, oppscapExtract7 } from '../../layouts/oppscap-csv-7.ts'
import type { OppscapField } from '../../layouts/oppscap-field.ts'
import { oppscapTxt38 } from '../../layouts/oppscap-txt-38.ts'
import { quarterlyEdition } from '../../releases/release-of-file.ts'
import { encodeArrow } from '../../store/arrow-column.ts'
import { textLines } from '../../text/text-lines.ts'
import { defineTable } from '../define-table.ts'
import { recogniseHeader } from '../recognise-header.ts'
import type { Recognition } from '../table-definition.ts'
import { checkOppscap } from './oppscap-invariants.ts'
import { type OppscapRow, parseOppscapRow } from './oppscap-row.ts'

const name = 'OPPS cap file (OPPSCAP)'

/** CMS's OPPS cap amounts by code and locality; kept to be verified, never to price. */
export const oppscapFamily = defineTable<OppscapField, OppscapRow>({
  kind: 'oppscap',
  tableFile: 'oppscap.arrow',
  spreadsheets: true,
  name,
  recognise,
  parseRow: parseOppscapRow,
  check: checkOppscap,
  identify: (source, _version, options) => quarterlyEdition('OPPSCAP', source, options),
  encode: encodeOppscap,
})

/** Code, modifier, status, MAC, locality, two amounts. */
const fixedRecord = /^[0-9A-Z]{5}(?:TC| {2}) [A-Z] \d{5} {2}\d\d[ \d]+\.\d\d[ \d]+\.\d\d\s*$/

function recognise(text: string): Recognition<OppscapField> | undefined {
  const csv = recogniseHeader(text, {
    layouts: [oppscapCsv7, oppscapExtract7],
    name,
    isHeader: ([code, modifier, status]) =>
      code === 'HCPCS' && modifier === 'MOD' && status === 'PROCSTAT',
  })
  if (csv) return csv
  const record = textLines(text.slice(0, 1000)).find((line) => line.trim() !== '')
  if (!record || !fixedRecord.test(record)) return undefined
  return { kind: 'known', layout: oppscapTxt38, headerLine: 0, header: [] }
}

function encodeOppscap(rows: readonly OppscapRow[]): Uint8Array {
  const words = (key: 'code' | 'modifier' | 'status' | 'localityId') => ({
    name: key,
    type: dictionary(utf8(), uint16()),
    values: rows.map((row) => row[key]),
  })
  const cents = (key: 'facility' | 'nonfacility') => ({
    name: key,
    type: int32(),
    values: rows.map((row) => row[key]),
  })
  const keys = [words('code'), words('modifier'), words('status'), words('localityId')]
  return encodeArrow([...keys, cents('facility'), cents('nonfacility')])
}
