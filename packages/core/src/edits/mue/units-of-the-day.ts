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
  const standing = billedOfTheDay(claim).filter(({ line }) => !line || !denied.has(line.number))
  return [...Map.groupBy(standing, ({ code }) => code)]
    .map(([code, billed]) => ({
      code,
      billed,
      units: billed.reduce((total, { units }) => total + units, 0),
    }))
    .filter(({ billed }) => billed.some(({ line }) => line !== null))
}
