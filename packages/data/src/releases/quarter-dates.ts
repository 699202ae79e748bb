import type { DateRange } from '@feescope/core'

const quarterDays = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const

/** A calendar quarter of a year. */
export interface Quarter {
  readonly year: number
  /** 1 to 4. */
  readonly quarter: number
}

/** First and last day of a quarter. */
export function quarterDates({ year, quarter }: Quarter): DateRange {
  const days = quarterDays[quarter - 1]
  if (!days) throw new Error(`bad-quarter: ${quarter}`)
  return { from: `${year}-${days[0]}`, to: `${year}-${days[1]}` }
}

/** `20261` → the first quarter of 2026. */
export function parseQuarter(text: string): Quarter | undefined {
  const match = /^(20\d\d)Q?([1-4])$/i.exec(text)
  return match ? { year: Number(match[1]), quarter: Number(match[2]) } : undefined
}
