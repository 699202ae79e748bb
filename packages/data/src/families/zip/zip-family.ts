import { zipCsv10 } from '../../layouts/zip-csv-10.ts'
import type { ZipField } from '../../layouts/zip-field.ts'
import { zipTxt80 } from '../../layouts/zip-txt-80.ts'
import { parseQuarter, quarterDates } from '../../releases/quarter-dates.ts'
import { textLines } from '../../text/text-lines.ts'
import { defineTable } from '../define-table.ts'
import { recogniseHeader } from '../recognise-header.ts'
import type { IdentifiedEdition, Located, Recognition } from '../table-definition.ts'
import { encodeZip } from './encode-zip.ts'
import { checkZip } from './zip-invariants.ts'
import { parseZipRow, type ZipRow } from './zip-row.ts'

const name = 'ZIP code file (ZIP5)'

/** CMS's ZIP code to carrier locality file. */
export const zipFamily = defineTable<ZipField, ZipRow>({
  kind: 'zip',
  tableFile: 'zip.arrow',
  name,
  spreadsheets: true,
  recognise,
  parseRow: parseZipRow,
  check: checkZip,
  identify: (_source, _version, _options, rows) => identify(rows),
  encode: encodeZip,
})

/** State, ZIP, MAC, locality … flag at 21, year and quarter at 76. */
const fixedRecord = /^[A-Z]{2}\d{12}.{6}[01].{54}20\d\d[1-4]\s*$/

function recognise(text: string): Recognition<ZipField> | undefined {
  const csv = recogniseHeader(text, {
    layouts: [zipCsv10],
    name,
    isHeader: ([state, zip, mac]) => state === 'STATE' && zip === 'ZIP CODE' && mac === 'CARRIER',
  })
  if (csv) return csv
  const record = textLines(text.slice(0, 1000)).find((line) => line.trim() !== '')
  if (!record || !fixedRecord.test(record)) return undefined
  return { kind: 'known', layout: zipTxt80, headerLine: 0, header: [] }
}

/** Each row carries the year and quarter. */
function identify(rows: readonly Located<ZipRow>[]): IdentifiedEdition {
  const quarter = parseQuarter(rows[0]?.row.quarter ?? '')
  if (!quarter) return { found: false, message: 'Its first row does not say its quarter.' }
  const id = `ZIP5-${quarter.year}Q${quarter.quarter}`
  return { found: true, edition: { id, effective: quarterDates(quarter) } }
}
