import type { CodeOutcome } from '@feescope/core'

type HistoryEntry = CodeOutcome['history'][number]

/** Releases in a row that say the same of a code. */
export interface HistoryPeriod extends Omit<HistoryEntry, 'release'> {
  /** `RVU26C`, or `RVU23A to RVU23D`. */
  readonly releases: string
  /** The amount of the period before; `null` where there is none. */
  readonly before: string | null
}

/** Joins unchanged releases; the latest period comes first. */
export function groupHistory(history: CodeOutcome['history']): readonly HistoryPeriod[] {
  const periods: HistoryEntry[][] = []
  for (const entry of history) {
    const open = periods.at(-1)
    if (open?.[0] && isSame(open[0], entry)) open.push(entry)
    else periods.push([entry])
  }
  return periods
    .flatMap(([first, ...others], position) => {
      if (!first) return []
      const last = others.at(-1)
      const { release, ...values } = first
      const releases = last ? `${release} to ${last.release}` : release
      return [{ ...values, releases, before: periods[position - 1]?.[0]?.national ?? null }]
    })
    .reverse()
}

function isSame(a: HistoryEntry, b: HistoryEntry): boolean {
  return a.work === b.work && a.totalNonfacility === b.totalNonfacility && a.national === b.national
}
