import type { CategoryLevel, LogRole, LogSetting, Period } from '../api/log.ts'
import { ROLES } from '../api/log.ts'
import { textOf } from '../place/place.ts'

/** Which entries a page is about; absent parts do not matter. */
export interface FilterSearch {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly code?: string | undefined
  readonly tag?: string | undefined
  /** Not `setting`: that is the place asked about on the pages that price. */
  readonly site?: LogSetting | undefined
  readonly role?: LogRole | undefined
}

/** `/log?code=45385&removed=true`, `/log?add=45385-59` */
export interface ListSearch extends FilterSearch {
  /** What is to be logged, written into the form. */
  readonly add?: string | undefined
  readonly removed?: 'true' | undefined
}

/** `/log/dashboard?by=week&from=2026-01-01` */
export interface DashboardSearch extends FilterSearch {
  readonly by?: Period | undefined
}

const PERIODS: readonly Period[] = ['day', 'week', 'month', 'quarter', 'year']
const LEVELS: readonly CategoryLevel[] = ['category', 'subcategory', 'family']

export function parseFilterSearch(raw: Record<string, unknown>): FilterSearch {
  return {
    from: textOf(raw, 'from'),
    to: textOf(raw, 'to'),
    code: textOf(raw, 'code')?.toUpperCase(),
    tag: textOf(raw, 'tag'),
    site: choiceOf(raw, 'site', ['facility', 'nonfacility']),
    role: choiceOf(
      raw,
      'role',
      ROLES.map(({ value }) => value),
    ),
  }
}

export function parseListSearch(raw: Record<string, unknown>): ListSearch {
  return {
    ...parseFilterSearch(raw),
    add: textOf(raw, 'add'),
    removed: choiceOf(raw, 'removed', ['true']),
  }
}

export function parseDashboardSearch(raw: Record<string, unknown>): DashboardSearch {
  return { ...parseFilterSearch(raw), by: choiceOf(raw, 'by', PERIODS) }
}

/** `/log/benchmarks?survey=Cardiology&medicare=Cardiology` */
export interface BenchmarkSearch {
  /** Row of the user's own table: specialty as it names it. */
  readonly survey?: string | undefined
  readonly metric?: string | undefined
  /** Specialty as Medicare names it. */
  readonly medicare?: string | undefined
}

export function parseBenchmarkSearch(raw: Record<string, unknown>): BenchmarkSearch {
  return {
    survey: textOf(raw, 'survey'),
    metric: textOf(raw, 'metric'),
    medicare: textOf(raw, 'medicare'),
  }
}

/** `/log/pay?a=…&b=…&work=6000&reach=400000&first=2025&second=2026` */
export interface PaySearch {
  /** An offer, as `offer-text.ts` writes it. */
  readonly a?: string | undefined
  readonly b?: string | undefined
  readonly work?: string | undefined
  readonly reach?: string | undefined
  readonly first?: string | undefined
  readonly second?: string | undefined
}

export function parsePaySearch(raw: Record<string, unknown>): PaySearch {
  return {
    a: textOf(raw, 'a'),
    b: textOf(raw, 'b'),
    work: textOf(raw, 'work'),
    reach: textOf(raw, 'reach'),
    first: textOf(raw, 'first'),
    second: textOf(raw, 'second'),
  }
}

export type ReconcileKind = 'missing' | 'extra' | 'different'

/** `/log/reconcile?from=…&to=…&kind=missing` */
export interface ReconcileSearch {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly kind?: ReconcileKind | undefined
}

export function parseReconcileSearch(raw: Record<string, unknown>): ReconcileSearch {
  return {
    from: textOf(raw, 'from'),
    to: textOf(raw, 'to'),
    kind: choiceOf(raw, 'kind', ['missing', 'extra', 'different']),
  }
}

/** `/log/cases?level=subcategory&category=Eye` */
export interface CasesSearch {
  readonly level?: CategoryLevel | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export function parseCasesSearch(raw: Record<string, unknown>): CasesSearch {
  return {
    level: choiceOf(raw, 'level', LEVELS),
    from: textOf(raw, 'from'),
    to: textOf(raw, 'to'),
  }
}

/** The filter as query parameters of the API. */
export function filterParams(search: ListSearch): URLSearchParams {
  const { from, to, code, tag, site, role, removed } = search
  const given = Object.entries({ from, to, code, tag, setting: site, role, removed }).flatMap(
    ([name, value]) => (value === undefined ? [] : [[name, value]]),
  )
  return new URLSearchParams(given)
}

function choiceOf<Choice extends string>(
  raw: Record<string, unknown>,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === raw[name])
}
