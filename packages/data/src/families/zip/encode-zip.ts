import { bool, dictionary, int32, uint8, utf8 } from '@uwdata/flechette'
import { encodeArrow } from '../../store/arrow-column.ts'
import type { ZipRow } from './zip-row.ts'

/** Rows → Arrow bytes, sorted by ZIP so that look-ups can bisect. */
export function encodeZip(rows: readonly ZipRow[]): Uint8Array {
  const sorted = rows.toSorted((a, b) => a.zip - b.zip)
  const words = () => dictionary(utf8(), uint8()) // a type of its own each: it numbers the list
  return encodeArrow([
    { name: 'zip', type: int32(), values: sorted.map(({ zip }) => zip) },
    { name: 'state', type: words(), values: sorted.map(({ state }) => state) },
    { name: 'locality', type: words(), values: sorted.map(({ localityId }) => localityId) },
    { name: 'rural', type: words(), values: sorted.map(({ rural }) => rural) },
    { name: 'plusFour', type: bool(), values: sorted.map((row) => row.plusFourNeeded) },
  ])
}
