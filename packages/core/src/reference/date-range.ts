/** First and last day on which something is in force, both inclusive, ISO dates. */
export interface DateRange {
  readonly from: string
  readonly to: string
}

/** ISO dates compare as text. */
export function isWithin(range: DateRange, date: string): boolean {
  return range.from <= date && date <= range.to
}
