import type { MueLimit, MueTable } from '@feescope/core'
import { DataError } from '../../data-error.ts'
import { openArrow } from '../../store/arrow-column.ts'

/** Makes an MUE table of an Arrow file written by `encodeMue`. `file` names it in errors. */
export function openMue(
  info: Pick<MueTable, 'id' | 'setting' | 'effective' | 'source'>,
  bytes: Uint8Array,
  file: string,
): MueTable {
  const table = openArrow(bytes, file)
  const codeAt = table.text('code')
  const [units, mai] = [table.integers('units'), table.integers('mai')]
  const rationaleAt = table.words('rationale')
  const positions = new Map(
    Array.from({ length: table.rowCount }, (_, index) => [codeAt(index), index]),
  )
  return {
    ...info,
    rowCount: table.rowCount,
    find: (code) => {
      const index = positions.get(code)
      if (index === undefined) return undefined
      return {
        code,
        units: units[index] ?? 0,
        mai: getMai(mai[index], file),
        rationale: rationaleAt(index),
      }
    },
  }
}

function getMai(value: number | undefined, file: string): MueLimit['mai'] {
  if (value === 1 || value === 2 || value === 3) return value
  throw new DataError('unreadable-release', `${file} has a row with MAI ${value}.`)
}
