import type { Billed } from '../billed.ts'
import { billedOfTheDay } from '../billed.ts'
import type { EditContext } from '../edit.ts'

/** Everything billed under one code on the day, without the lines already denied. */
export interface UnitsOfTheDay {
  readonly code: string
  readonly billed: readonly Billed[]
  /** Over all lines and other claims of the day. */
  readonly units: number
}

export function listUnitsOfTheDay({ claim, denied }: EditContext): readonly UnitsOfTheDay[] {
  const byCode = new Map<string, { code: string; billed: Billed[]; units: number }>()
  // The claim's own lines come first, so a code met on another claim only has no entry yet.
  for (const billed of billedOfTheDay(claim)) {
    const { code, line, units } = billed
    if (line && denied.has(line.number)) continue
    const known = byCode.get(code)
    if (known) {
      known.billed.push(billed)
      known.units += units
    } else if (line) byCode.set(code, { code, billed: [billed], units })
  }
  return [...byCode.values()]
}
