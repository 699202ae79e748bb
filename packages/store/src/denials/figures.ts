import { LOG_SETTINGS } from '../log/entry.ts'
import { DENIAL_OUTCOMES, type DenialOutcome, type DenialReport } from './report.ts'
import type { StrategyId } from './strategies.ts'

/**
 * Nothing is published of fewer than this many reporters, and figures move in steps of it
 * (docs/decisions/0007-denial-figures.md).
 */
export const THRESHOLD = 5

/** Of every cluster, what this many reporters said is left unsaid, so that nobody's is known. */
export const UNSAID = 2 * THRESHOLD

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
  const sayable = reporters - UNSAID
  return {
    reporters,
    outcomes: shareOut(
      DENIAL_OUTCOMES,
      countOne(each, ({ outcome }) => outcome),
      sayable,
    ),
    strategies: strategiesOf(each, sayable),
    modifiers: upTo(
      sayable,
      countMany(each, ({ modifiers }) => modifiers),
    ),
    remarkCodes: upTo(
      sayable,
      countMany(each, ({ remarkCodes }) => remarkCodes),
    ),
    with: shareOut(
      [],
      countOne(each, (report) => report.with),
      sayable,
    ),
    settings: shareOut(
      LOG_SETTINGS,
      countOne(each, ({ setting }) => setting),
      sayable,
    ),
    months: upTo(sayable, new Map([...months].map(([month, who]) => [month, who.size]))),
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
  sayable: number,
): readonly StrategyFigure[] {
  return upTo(
    sayable,
    countMany(reports, ({ strategies }) => strategies),
  ).map((figure) => {
    const users = reports.filter(({ strategies }) => strategies.includes(figure.value))
    const outcomes = countOne(users, ({ outcome }) => outcome)
    const within = figure.reporters - THRESHOLD
    return { ...figure, outcomes: shareOut(DENIAL_OUTCOMES, outcomes, within) }
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

/**
 * Values that exclude each other share what may be said, in an order that does not depend on the
 * reports: which of two is the larger would tell something of them.
 */
function shareOut<Value extends string>(
  order: readonly Value[],
  counts: Counts<Value>,
  sayable: number,
): readonly Figure<Value>[] {
  const others = [...counts.keys()].filter((value) => !order.includes(value)).sort()
  let left = sayable
  const figures: Figure<Value>[] = []
  for (const value of [...order, ...others]) {
    const reporters = Math.min(inSteps(counts.get(value) ?? 0), left)
    if (reporters <= 0) continue
    left -= reporters
    figures.push({ value, reporters })
  }
  return figures.sort(byFigure)
}

/** Values of which a report may have several: each may be said up to the same number. */
function upTo<Value extends string>(
  sayable: number,
  counts: Counts<Value>,
): readonly Figure<Value>[] {
  return [...counts]
    .map(([value, count]) => ({ value, reporters: Math.min(inSteps(count), sayable) }))
    .filter(({ reporters }) => reporters > 0)
    .sort(byFigure)
}

function inSteps(count: number): number {
  return count - (count % THRESHOLD)
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
