import { dictionary, int32, uint16, utf8 } from '@uwdata/flechette'
import { baseUnitsCsv2 } from '../../layouts/base-units-csv-2.ts'
import type { BaseUnitsField } from '../../layouts/base-units-field.ts'
import { encodeArrow } from '../../store/arrow-column.ts'
import { defineTable } from '../define-table.ts'
import type { Source } from '../family.ts'
import { recogniseStackedHeader } from '../recognise-stacked-header.ts'
import type {
  IdentifiedEdition,
  KnownVersion,
  Located,
  TableViolation,
} from '../table-definition.ts'

interface BaseUnitsRow {
  readonly code: string
  readonly baseUnits: number
}

/** CMS's anesthesia base units by code; a yearly file of its own. */
export const baseUnitsFamily = defineTable<BaseUnitsField, BaseUnitsRow>({
  kind: 'base-units',
  tableFile: 'base-units.arrow',
  name: 'anesthesia base unit file',
  recognise: (text) =>
    recogniseStackedHeader(text, baseUnitsCsv2, (label) =>
      label.replace(/^(?:CY )?(?:20\d\d|YYYY) /, '').replace(/UNITS$/, 'UNIT'),
    ),
  isNote: ({ code, baseUnits }) => baseUnits === '' && !/^0?\d{3,4}$/.test(code),
  parseRow: (reader) => ({
    code: reader.digits('code', 5),
    baseUnits: reader.units('baseUnits', 0, [0, 60]),
  }),
  check: checkBaseUnits,
  identify: identifyBaseUnits,
  encode: (rows) => {
    const sorted = rows.toSorted((a, b) => (a.code < b.code ? -1 : 1))
    const codes = sorted.map(({ code }) => code)
    return encodeArrow([
      { name: 'code', type: dictionary(utf8(), uint16()), values: codes },
      { name: 'baseUnits', type: int32(), values: sorted.map((row) => row.baseUnits) },
    ])
  },
})

/** The relative value files list about 275 anesthesia codes; fewer than this is a cut-off file. */
const fewestRows = 200

function* checkBaseUnits(
  rows: readonly Located<BaseUnitsRow>[],
): Iterable<TableViolation<BaseUnitsField>> {
  const seen = new Map<string, number>()
  for (const { line, row } of rows) {
    const field = 'code'
    const received = row.code
    if (!/^0[01]\d{3}$/.test(row.code)) {
      const reason = 'Anesthesia codes run from 00100 to 01999.'
      yield { rule: 'not-anesthesia', line, field, reason, received }
    }
    const first = seen.get(row.code)
    if (first === undefined) seen.set(row.code, line)
    else {
      const reason = `${row.code} is already on line ${first}.`
      yield { rule: 'duplicate-row', line, field, reason, received }
    }
  }
  if (rows.length >= fewestRows) return
  const reason = `A base unit file has at least ${fewestRows} codes: this one is incomplete.`
  yield { rule: 'incomplete', line: 0, field: '', reason, received: `${rows.length} rows` }
}

/** The year is in the header (`2022 BASE UNIT`), else in the name. */
function identifyBaseUnits(
  source: Source,
  { header }: KnownVersion<BaseUnitsField>,
): IdentifiedEdition {
  const year = /\b20\d\d\b/.exec(header.join(' '))?.[0] ?? /20\d\d/.exec(source.name)?.[0]
  if (year === undefined) {
    return { found: false, message: 'The file says its year neither in its header nor its name.' }
  }
  const effective = { from: `${year}-01-01`, to: `${year}-12-31` }
  return { found: true, edition: { id: `ANESBASE${year}`, effective } }
}
