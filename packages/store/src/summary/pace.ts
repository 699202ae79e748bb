import { formatUnits, InvalidInput, parseUnits } from '@feescope/core'
import { issueOf } from '../log/issue.ts'
import { divideHalfUp, toSafe, WORK_SCALE } from '../money/work.ts'
import type { LogSummary } from './summarize-log.ts'

export interface PaceQuestion {
  /** Work RVUs a year, text. */
  readonly target?: string
  /** `1`, `0.8` … */
  readonly fte?: string
  /** Days of service a full year has for this user. */
  readonly workdays?: number
  /** First day of the contract year, and today. */
  readonly from: string
  readonly today: string
}

export interface Pace {
  readonly credited: string
  readonly daysElapsed: number
  readonly daysWorked: number
  /** Credited ÷ days elapsed × 365. */
  readonly annualisedByCalendar: string | null
  /** Credited ÷ days worked × workdays. */
  readonly annualisedByDaysWorked: string | null
  /** By calendar, for one full-time equivalent. */
  readonly annualisedPerFte: string | null
  readonly perDayWorked: string | null
  readonly target: string | null
  /** What should be there today on an even pace, and how far from it. */
  readonly expected: string | null
  readonly ahead: string | null
  /** Credit a remaining day of the year to reach the target. */
  readonly neededPerDay: string | null
}

const DAY = 86_400_000
const YEAR = 365

/** Where a summary of the running year stands; work RVUs rounded to hundredths for people. */
export function paceOf(
  { total, daysWorked }: Pick<LogSummary, 'total' | 'daysWorked'>,
  { target, fte = '1', workdays, from, today }: PaceQuestion,
): Pace {
  const credited = readDecimal(total.credited, 'credited', 0)
  const share = readDecimal(fte, 'fte', 10_000)
  const goal = target === undefined ? undefined : readDecimal(target, 'target', 1)
  const daysElapsed = Math.round((Date.parse(today) - Date.parse(from)) / DAY) + 1
  if (!(daysElapsed >= 1)) {
    throw new InvalidInput([issueOf('from', 'out-of-range', 'a day up to today', from)])
  }
  const year = ratio(credited, YEAR, daysElapsed)
  const expected = goal === undefined ? null : ratio(goal, Math.min(daysElapsed, YEAR), YEAR)
  const left = YEAR - daysElapsed
  return {
    credited: total.credited,
    daysElapsed,
    daysWorked,
    annualisedByCalendar: show(year),
    annualisedByDaysWorked:
      workdays === undefined || daysWorked === 0
        ? null
        : show(ratio(credited, workdays, daysWorked)),
    annualisedPerFte: show(ratio(credited, YEAR * 1_000_000, BigInt(daysElapsed) * share)),
    perDayWorked: daysWorked === 0 ? null : show(ratio(credited, 1, daysWorked)),
    target: target ?? null,
    expected: expected === null ? null : show(expected),
    ahead: expected === null ? null : show(credited - expected),
    neededPerDay:
      goal === undefined || left <= 0
        ? null
        : show(ratio(goal > credited ? goal - credited : 0n, 1, left)),
  }
}

function ratio(value: bigint, times: number, by: number | bigint): bigint {
  return divideHalfUp(value * BigInt(times), BigInt(by))
}

function show(millionths: bigint): string {
  return formatUnits(toSafe(divideHalfUp(millionths, 10_000n)), 2)
}

function readDecimal(text: string, path: string, least: number): bigint {
  const units = parseUnits(text, WORK_SCALE)
  if (units !== undefined && units >= least) return BigInt(units)
  const expected = `a number as text of at least ${least / 10 ** WORK_SCALE} with at most six decimals, such as "0.8"`
  throw new InvalidInput([issueOf(path, 'malformed-number', expected, text)])
}
