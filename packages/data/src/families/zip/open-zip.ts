import type { ZipTable } from '@feescope/core'
import { openArrow } from '../../store/arrow-column.ts'
import type { Manifest } from '../../store/manifest.ts'

/** Makes the table of an Arrow file written by the ZIP family. `file` names it in errors. */
export function openZip(
  { id, effective, source, rows }: Manifest,
  bytes: Uint8Array,
  file: string,
): ZipTable {
  const table = openArrow(bytes, file)
  const zips = table.integers('zip')
  const stateAt = table.words('state')
  const localityAt = table.words('locality')
  const ruralAt = table.words('rural')
  const plusFourAt = table.flags('plusFour')
  return {
    id,
    effective,
    source,
    rowCount: rows,
    find: (zip) => {
      const index = /^\d{5}$/.test(zip) ? bisect(zips, Number(zip), rows) : -1
      if (index === -1) return undefined
      return {
        zip,
        state: stateAt(index),
        localityId: localityAt(index),
        rural: ruralAt(index),
        plusFourNeeded: plusFourAt(index),
      }
    },
  }
}

/** Position of a value in ascending numbers, or −1. */
function bisect(values: ArrayLike<number>, wanted: number, length: number): number {
  let [low, high] = [0, length - 1]
  while (low <= high) {
    const middle = (low + high) >>> 1
    const value = values[middle] ?? 0
    if (value === wanted) return middle
    if (value < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
