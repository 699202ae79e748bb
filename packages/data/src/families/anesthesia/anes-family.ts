import { dictionary, int32, uint16, utf8 } from '@uwdata/flechette'
import type { AnesField } from '../../layouts/anes-field.ts'
import { encodeArrow } from '../../store/arrow-column.ts'
import { defineTable } from '../define-table.ts'
import { checkAnes } from './anes-invariants.ts'
import { type AnesRow, parseAnesRow } from './anes-row.ts'
import { identifyAnes } from './identify-anes.ts'
import { recogniseAnes } from './recognise-anes.ts'

/** CMS's anesthesia conversion factors by locality (ANES), one of the files of an RVU zip. */
export const anesFamily = defineTable<AnesField, AnesRow>({
  kind: 'anesthesia',
  tableFile: 'anesthesia.arrow',
  spreadsheets: true,
  name: 'anesthesia conversion factor file (ANES)',
  recognise: recogniseAnes,
  isNote: ({ mac, number, standard }) => number === '' && standard === '' && !/^\d+$/.test(mac),
  parseRow: parseAnesRow,
  check: checkAnes,
  identify: (source, version, options) => identifyAnes(source, version.header, options),
  encode: encodeAnes,
})

/** Rows → Arrow bytes, sorted by locality; factors in cents. */
function encodeAnes(rows: readonly AnesRow[]): Uint8Array {
  const sorted = rows.toSorted((a, b) => (a.localityId < b.localityId ? -1 : 1))
  const columns = [
    {
      name: 'locality',
      type: dictionary(utf8(), uint16()),
      values: sorted.map(({ localityId }) => localityId),
    },
    { name: 'standard', type: int32(), values: sorted.map(({ standard }) => standard) },
  ]
  if (sorted.some(({ qp }) => qp === null)) return encodeArrow(columns)
  const qp = { name: 'qp', type: int32(), values: sorted.map((row) => row.qp ?? 0) }
  return encodeArrow([...columns, qp])
}
