/** A timed line: what was billed and for how long. */
export interface TimedLine {
  readonly units: number
  readonly minutes: number
}

/** Units that a number of minutes supports: 8–22 is 1, 23–37 is 2, 38–52 is 3 … */
export function unitsOfMinutes(minutes: number, perUnit: number, first: number): number {
  return Math.floor((minutes + perUnit - first) / perUnit)
}

/**
 * Spreads the units that the total of timed minutes supports over the lines: each gets its full
 * quarter hours, then the remaining units go to the largest remainders. Ties go to the line that
 * billed more, then to the earlier one. Source: Claims Processing Manual, chapter 5 §20.2.
 */
export function supportUnits(
  lines: readonly TimedLine[],
  perUnit: number,
  first: number,
): readonly number[] {
  const total = lines.reduce((sum, { minutes }) => sum + minutes, 0)
  const supported = lines.map(({ minutes }) => Math.floor(minutes / perUnit))
  const full = supported.reduce((sum, units) => sum + units, 0)
  const remaining = unitsOfMinutes(total, perUnit, first) - full
  const byRemainder = lines
    .map(({ minutes, units }, index) => ({ index, units, rest: minutes % perUnit }))
    .filter(({ rest }) => rest > 0)
    .toSorted((a, b) => b.rest - a.rest || b.units - a.units || a.index - b.index)
  for (const { index } of byRemainder.slice(0, Math.max(0, remaining))) {
    supported[index] = (supported[index] ?? 0) + 1
  }
  return supported
}
