import { InvalidInput, parseUnits } from '@feescope/core'
import { createIssueList, type IssueList, issueOf } from '../log/issue.ts'
import { WORK_SCALE } from '../money/work.ts'

export const CAREER_STAGES = ['student', 'resident', 'attending'] as const

export type CareerStage = (typeof CAREER_STAGES)[number]

/** What a user says about their work, so that dashboards need not ask again. Numbers are text. */
export interface LogProfile {
  readonly stage: CareerStage
  readonly specialty: string | null
  /** Full-time equivalent: `1`, `0.8` … */
  readonly fte: string
  /** Days of service a full year has. */
  readonly workdays: number | null
  /** Work RVUs to reach in a year. */
  readonly target: string | null
  /** A resident's least number of cases by category. */
  readonly caseTargets: Readonly<Record<string, number>>
}

export const DEFAULT_PROFILE: LogProfile = {
  stage: 'attending',
  specialty: null,
  fte: '1',
  workdays: null,
  target: null,
  caseTargets: {},
}

const KEYS: readonly string[] = Object.keys(DEFAULT_PROFILE)
const MAX_CATEGORIES = 200

/** A profile from JSON; parts left out are the default's. Throws `InvalidInput` with every issue. */
export function parseProfile(input: unknown): LogProfile {
  const list = createIssueList()
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new InvalidInput([issueOf('profile', 'not-an-object', 'an object', input)])
  }
  for (const key of Object.keys(input)) {
    if (!KEYS.includes(key)) {
      list.note(issueOf(key, 'unknown-key', `one of ${KEYS.join(', ')}`, key))
    }
  }
  const given: Readonly<Record<string, unknown>> = { ...DEFAULT_PROFILE, ...input }
  const stage = CAREER_STAGES.find((each) => each === given['stage'])
  if (stage === undefined) {
    list.note(issueOf('stage', 'unknown-choice', CAREER_STAGES.join(', '), given['stage']))
  }
  const profile: LogProfile = {
    stage: stage ?? 'attending',
    specialty: readName(list, given['specialty'], 'specialty'),
    fte: readPositive(list, given['fte'] ?? '1', 'fte', 10_000) ?? '1',
    workdays: readWhole(list, given['workdays'], 'workdays', 1, 366),
    target: readPositive(list, given['target'], 'target', 1),
    caseTargets: readTargets(list, given['caseTargets']),
  }
  if (list.issues.length > 0) throw new InvalidInput(list.issues)
  return profile
}

function readName(list: IssueList, value: unknown, path: string): string | null {
  if (value === null) return null
  if (typeof value === 'string' && /^\P{Cc}{1,100}$/u.test(value)) return value
  list.note(issueOf(path, 'malformed-text', 'one line of 1 to 100 characters', value))
  return null
}

/** A number of at least so many millionths, as text. */
function readPositive(list: IssueList, value: unknown, path: string, least: number): string | null {
  if (value === null) return null
  const units = typeof value === 'string' ? parseUnits(value, WORK_SCALE) : undefined
  if (typeof value === 'string' && units !== undefined && units >= least) return value
  const expected = `a number as text of at least ${least / 10 ** WORK_SCALE} with at most six decimals, such as "0.8"`
  list.note(issueOf(path, 'malformed-number', expected, value))
  return null
}

function readWhole(
  list: IssueList,
  value: unknown,
  path: string,
  min: number,
  max: number,
): number | null {
  if (value === null) return null
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) {
    return value
  }
  list.note(issueOf(path, 'out-of-range', `a whole number from ${min} to ${max}`, value))
  return null
}

function readTargets(list: IssueList, value: unknown): Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    list.note(issueOf('caseTargets', 'not-an-object', 'an object', value))
    return {}
  }
  const entries = Object.entries(value)
  if (entries.length > MAX_CATEGORIES) {
    const expected = `at most ${MAX_CATEGORIES} categories`
    list.note(issueOf('caseTargets', 'too-long', expected, entries.length))
    return {}
  }
  return Object.fromEntries(
    entries.flatMap(([category, target]) => {
      const path = `caseTargets.${category}`
      const name = readName(list, category, path)
      const count = readWhole(list, target, path, 0, 100_000)
      return name === null || count === null ? [] : [[name, count] as const]
    }),
  )
}
