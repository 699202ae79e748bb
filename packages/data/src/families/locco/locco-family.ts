import { dictionary, uint16, utf8 } from '@uwdata/flechette'
import { type LoccoField, loccoCsv5, loccoCsv6, loccoExtract6 } from '../../layouts/locco-csv-5.ts'
import { localityCountOf } from '../../releases/locality-count.ts'
import { releaseInName } from '../../releases/yearly-editions.ts'
import { encodeArrow } from '../../store/arrow-column.ts'
import { defineTable } from '../define-table.ts'
import type { Source } from '../family.ts'
import { recogniseHeader } from '../recognise-header.ts'
import type { Edition, IdentifiedEdition, Located, TableViolation } from '../table-definition.ts'

/** Which counties a payment locality is made of, in CMS's words; for display, not for pricing. */
export interface LoccoRow {
  readonly localityId: string
  /** Blank where CMS leaves it out, below the first locality of a state. */
  readonly state: string
  readonly area: string
  readonly counties: string
}

const name = 'locality and county crosswalk (LOCCO)'

export const loccoFamily = defineTable<LoccoField, LoccoRow>({
  kind: 'locality-counties',
  tableFile: 'locality-counties.arrow',
  name,
  recognise: (text) =>
    recogniseHeader(text, {
      layouts: [loccoCsv5, loccoCsv6, loccoExtract6],
      name,
      isHeader: (labels) => labels.includes('FEE SCHEDULE AREA') || labels.includes('STATE_ABB'),
    }),
  isNote: ({ mac, number, counties }) => number === '' && counties === '' && !/^\d+$/.test(mac),
  parseRow: (reader) => ({
    localityId: `${reader.digits('mac', 5)}-${reader.digits('number', 2)}`,
    state: reader.matching('state', /^[A-Z .,'()/-]*$/i, 'Expected the name of a state or blank.'),
    area: reader.matching('area', /./, 'Expected the fee schedule area.').replaceAll(/\s+/g, ' '),
    counties: reader.matching('counties', /./, 'Expected counties.').replaceAll(/\s+/g, ' '),
  }),
  check: checkLocco,
  identify: (source) => identifyLocco(source),
  encode: encodeLocco,
})

/** Missouri lists 05302-99 twice, so rows are counted by locality. */
function* checkLocco(
  rows: readonly Located<LoccoRow>[],
  { effective }: Edition,
): Iterable<TableViolation<LoccoField>> {
  const expected = localityCountOf(Number(effective.from.slice(0, 4)))
  const found = new Set(rows.map(({ row }) => row.localityId)).size
  if (found === expected) return
  const reason = `Medicare had ${expected} payment localities that year.`
  yield { rule: 'locality-count', line: 0, field: '', reason, received: `${found} localities` }
}

/** `COUNTIES INCLUDED IN 2026 LOCALITIES`, else the release it came in or `26LOCCO`. */
function identifyLocco(source: Source): IdentifiedEdition {
  const title = /COUNTIES INCLUDED IN (20\d\d)/i.exec(source.text.slice(0, 500))?.[1]
  const short = /(?:^|\D)(\d\d)LOCCO/i.exec(source.name)?.[1]
  const named =
    releaseInName(source)?.year ?? (short === undefined ? undefined : 2000 + Number(short))
  const year = title ?? named
  if (year === undefined) return { found: false, message: 'The file does not say its year.' }
  const effective = { from: `${year}-01-01`, to: `${year}-12-31` }
  return { found: true, edition: { id: `LOCCO${year}`, effective } }
}

function encodeLocco(rows: readonly LoccoRow[]): Uint8Array {
  let state = ''
  const states = rows.map((row) => {
    state = row.state || state
    return state
  })
  const column = (key: 'localityId' | 'area' | 'counties') => ({
    name: key,
    type: key === 'localityId' ? dictionary(utf8(), uint16()) : utf8(),
    values: rows.map((row) => row[key]),
  })
  return encodeArrow([
    column('localityId'),
    { name: 'state', type: dictionary(utf8(), uint16()), values: states },
    column('area'),
    column('counties'),
  ])
}
