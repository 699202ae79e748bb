import type { DateRange } from '@feescope/core'

/** A, B, C, D are the quarterly releases; AR is CMS's correction of January. */
export type ReleaseLetter = 'A' | 'AR' | 'B' | 'C' | 'D'

/** A quarterly release of the relative value file, as CMS names it: RVU26C. */
export interface RvuRelease {
  readonly year: number
  readonly letter: ReleaseLetter
}

const quarters: Readonly<Record<ReleaseLetter, readonly [from: string, to: string]>> = {
  A: ['01-01', '03-31'],
  AR: ['01-01', '03-31'],
  B: ['04-01', '06-30'],
  C: ['07-01', '09-30'],
  D: ['10-01', '12-31'],
}

/**
 * Quarters that a statute split. The Consolidated Appropriations Act, 2024 (Pub. L. 118-42, sec.
 * 304) raised the conversion factor for services from 9 March 2024.
 */
const splits: ReadonlyMap<string, DateRange> = new Map([
  ['RVU24A', { from: '2024-01-01', to: '2024-03-08' }],
  ['RVU24AR', { from: '2024-03-09', to: '2024-03-31' }],
])

/** `{year: 2026, letter: 'C'}` → RVU26C */
export function rvuReleaseId({ year, letter }: RvuRelease): string {
  return `RVU${String(year % 100).padStart(2, '0')}${letter}`
}

/** First and last date of service a release is in force for. */
export function rvuReleaseDates(release: RvuRelease): DateRange {
  const split = splits.get(rvuReleaseId(release))
  if (split) return split
  const [from, to] = quarters[release.letter]
  return { from: `${release.year}-${from}`, to: `${release.year}-${to}` }
}

const letters: ReadonlyMap<string, ReleaseLetter> = new Map([
  ['A', 'A'],
  ['AR', 'AR'],
  ['B', 'B'],
  ['C', 'C'],
  ['D', 'D'],
])

/** RVU26C, in any case → its year and letter; `undefined` for anything else. */
export function parseRvuReleaseId(text: string): RvuRelease | undefined {
  const match = /^RVU(\d\d)(AR|[ABCD])$/i.exec(text.trim())
  const letter = letters.get(match?.[2]?.toUpperCase() ?? '')
  return match && letter ? { year: 2000 + Number(match[1]), letter } : undefined
}
