import type { ReleaseInfo } from '@feescope/core'

/** A stretch of days of one kind of table: the releases that cover it, none in a gap. */
export interface CoverageSpan {
  readonly from: string
  readonly to: string
  /** Of several the last counts. */
  readonly releases: readonly string[]
}

export interface KindCoverage {
  readonly kind: string
  readonly spans: readonly CoverageSpan[]
}

/**
 * Which days each kind of table covers, from the first day of the first year held to the last day
 * of the last; gaps are spans without a release.
 */
export function coverageCalendar(releases: readonly ReleaseInfo[]): KindCoverage[] {
  const byKind = Map.groupBy(releases, ({ kind }) => kind)
  return [...byKind]
    .map(([kind, each]) => ({ kind, spans: spansOf(each) }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1))
}

function spansOf(releases: readonly ReleaseInfo[]): CoverageSpan[] {
  const starts = releases.map(({ effective }) => effective.from).sort()
  const ends = releases.map(({ effective }) => effective.to).sort()
  const [first, last] = [starts[0]?.slice(0, 4), ends.at(-1)?.slice(0, 4)]
  const cuts = new Set([`${first}-01-01`, ...starts, ...ends.map((day) => shift(day, 1))])
  const days = [...cuts].filter((day) => day <= `${last}-12-31`).sort()
  return days.map((from, index) => {
    const next = days[index + 1]
    const covering = releases.filter(
      ({ effective }) => effective.from <= from && from <= effective.to,
    )
    return {
      from,
      to: next === undefined ? `${last}-12-31` : shift(next, -1),
      releases: covering.map(({ id }) => id),
    }
  })
}

function shift(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
