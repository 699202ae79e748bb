import type { DenialOutcome, DenialReport } from './report.ts'
import type { StrategyId } from './strategies.ts'

/**
 * Nothing is published of fewer than this many reporters, figures move in steps of it, and of every
 * group at least this many are left unsaid (docs/decisions/0007-denial-figures.md).
 */
export const THRESHOLD = 5

/** A report beside who gave it. */
export interface CountedReport {
  /** Opaque. */
  readonly reporter: string
  readonly report: DenialReport
}

/** "At least this many reporters": a multiple of the threshold. */
export interface Figure<Value extends string = string> {
  readonly value: Value
  readonly reporters: number
}

export interface StrategyFigure extends Figure<StrategyId> {
  readonly outcomes: readonly Figure<DenialOutcome>[]
}

/** What is published of a cluster. */
export interface Figures {
  readonly reporters: number
  readonly outcomes: readonly Figure<DenialOutcome>[]
  readonly strategies: readonly StrategyFigure[]
  readonly modifiers: readonly Figure[]
  readonly remarkCodes: readonly Figure[]
  readonly with: readonly Figure[]
  readonly settings: readonly Figure[]
  readonly months: readonly Figure[]
}

/**
 * The figures of a cluster's reports, `null` below the threshold. Each reporter counts once, with the
 * report of the latest month; the months count all of a reporter's.
 */
export function figuresOf(reports: readonly CountedReport[]): Figures | null {
  const latest = latestByReporter(reports)
  const reporters = inSteps(latest.length)
  if (reporters === 0) return null
  const each = latest.map(({ report }) => report)
  const months = new Map<string, Set<string>>()
  for (const { reporter, report } of reports) addTo(months, report.month, reporter)
  return {
    reporters,
    outcomes: shareOut(
      countOne(each, ({ outcome }) => outcome),
      reporters,
    ),
    strategies: strategiesOf(each, reporters),
    modifiers: figuresWithin(
      countMany(each, ({ modifiers }) => modifiers),
      reporters,
    ),
    remarkCodes: figuresWithin(
      countMany(each, ({ remarkCodes }) => remarkCodes),
      reporters,
    ),
    with: shareOut(
      countOne(each, (report) => report.with),
      reporters,
    ),
    settings: shareOut(
      countOne(each, ({ setting }) => setting),
      reporters,
    ),
    months: figuresWithin(new Map([...months].map(([month, who]) => [month, who.size])), reporters),
  }
}

function latestByReporter(reports: readonly CountedReport[]): readonly CountedReport[] {
  const latest = new Map<string, CountedReport>()
  for (const counted of reports) {
    const known = latest.get(counted.reporter)
    if (!known || known.report.month < counted.report.month) latest.set(counted.reporter, counted)
  }
  return [...latest.values()]
}

function strategiesOf(
  reports: readonly DenialReport[],
  reporters: number,
): readonly StrategyFigure[] {
  const used = countMany(reports, ({ strategies }) => strategies)
  return figuresWithin(used, reporters).map((figure) => {
    const users = reports.filter(({ strategies }) => strategies.includes(figure.value))
    const outcomes = shareOut(
      countOne(users, ({ outcome }) => outcome),
      figure.reporters,
    )
    return { ...figure, outcomes }
  })
}

type Counts<Value extends string> = ReadonlyMap<Value, number>

function countOne<Value extends string>(
  reports: readonly DenialReport[],
  read: (report: DenialReport) => Value | null,
): Counts<Value> {
  return countMany(reports, (report) => {
    const value = read(report)
    return value === null ? [] : [value]
  })
}

function countMany<Value extends string>(
  reports: readonly DenialReport[],
  read: (report: DenialReport) => readonly Value[],
): Counts<Value> {
  const counts = new Map<Value, number>()
  for (const report of reports) {
    for (const value of new Set(read(report))) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** Values that exclude each other: together they leave a threshold of the group unsaid. */
function shareOut<Value extends string>(
  counts: Counts<Value>,
  group: number,
): readonly Figure<Value>[] {
  let left = group - THRESHOLD
  const figures: Figure<Value>[] = []
  for (const [value, count] of [...counts].sort(byCount)) {
    const reporters = Math.min(inSteps(count), left)
    if (reporters <= 0) continue
    left -= reporters
    figures.push({ value, reporters })
  }
  return figures.sort(byFigure)
}

/** Values of which a report may have several: each leaves a threshold of the group unsaid. */
function figuresWithin<Value extends string>(
  counts: Counts<Value>,
  group: number,
): readonly Figure<Value>[] {
  return [...counts]
    .map(([value, count]) => ({ value, reporters: Math.min(inSteps(count), group - THRESHOLD) }))
    .filter(({ reporters }) => reporters > 0)
    .sort(byFigure)
}

function inSteps(count: number): number {
  return count - (count % THRESHOLD)
}

function byCount(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
}

/** By what is shown, so that the order tells nothing more. */
function byFigure(a: Figure, b: Figure): number {
  return b.reporters - a.reporters || (a.value < b.value ? -1 : 1)
}

function addTo(sets: Map<string, Set<string>>, key: string, member: string): void {
  const set = sets.get(key)
  if (set) set.add(member)
  else sets.set(key, new Set([member]))
}
