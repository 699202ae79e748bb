import type { MueLimit } from '../../reference/mue-table.ts'
import type { Billed } from '../billed.ts'
import type { UnitsOfTheDay } from './units-of-the-day.ts'

/** Units above a limit, and the services that are denied for it. */
export interface Excess {
  readonly limit: MueLimit
  readonly day: UnitsOfTheDay
  /** Units compared with the limit: of one line, or of the day. */
  readonly units: number
  readonly denied: readonly Billed[]
}

/**
 * Adjudication indicator 1 compares each line with the limit; 2 and 3 compare all units of the day
 * and deny every line of the code. Nothing is paid up to the limit.
 */
export function judgeLimit(limit: MueLimit, day: UnitsOfTheDay): readonly Excess[] {
  if (limit.mai === 1) {
    return day.billed
      .filter(({ units }) => units > limit.units)
      .map((billed) => ({ limit, day, units: billed.units, denied: [billed] }))
  }
  return day.units > limit.units ? [{ limit, day, units: day.units, denied: day.billed }] : []
}
