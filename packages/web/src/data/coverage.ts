import type { ReleaseInfo } from '@feescope/core'

export interface QuarterCoverage {
  /** `2026Q3` */
  readonly quarter: string
  /** Tables in force on some day of the quarter. */
  readonly held: readonly string[]
}

export interface KindCoverage {
  readonly kind: string
  readonly quarters: readonly QuarterCoverage[]
}

/** Kinds that amounts and edits rest on, in the order of a claim. */
const KINDS = ['pfs', 'gpci', 'anesthesia', 'zip', 'ptp', 'mue', 'add-on']

/** For each kind of table, the quarters from the first fee schedule to the latest table or today. */
export function coverageOf(
  releases: readonly ReleaseInfo[],
  today: string,
): readonly KindCoverage[] {
  const dated = releases.filter(({ kind }) => KINDS.includes(kind))
  const first = dated.filter(({ kind }) => kind === 'pfs').map(({ effective }) => effective.from)
  const last = [today, ...dated.map(({ effective }) => effective.to)].filter((day) => day < '2100')
  const quarters = listQuarters(minOf(first) ?? today, maxOf(last) ?? today)
  return KINDS.flatMap((kind) => {
    const own = dated.filter((release) => release.kind === kind)
    if (own.length === 0) return []
    return [
      {
        kind,
        quarters: quarters.map((quarter) => ({
          quarter,
          held: own.filter((release) => covers(release, quarter)).map(({ id }) => id),
        })),
      },
    ]
  })
}

function covers({ effective }: ReleaseInfo, quarter: string): boolean {
  return quarterOf(effective.from) <= quarter && quarter <= quarterOf(effective.to)
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

function listQuarters(from: string, to: string): readonly string[] {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1
  return Array.from({ length: years * 4 }, (_, index) => {
    const year = Number(from.slice(0, 4)) + Math.floor(index / 4)
    return `${year}Q${(index % 4) + 1}`
  }).filter((quarter) => quarterOf(from) <= quarter && quarter <= quarterOf(to))
}

function minOf(days: readonly string[]): string | undefined {
  return days.toSorted()[0]
}

function maxOf(days: readonly string[]): string | undefined {
  return days.toSorted().at(-1)
}
