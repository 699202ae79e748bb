import type { ClaimLine } from '../../domain/claim.ts'
import { isMember } from '../../policy/dated-set.ts'
import { findPolicy } from '../../policy/policy.ts'
import type { EditedClaim } from '../edit.ts'
import { createFinding, type Finding } from '../finding.ts'
import { countInWords } from '../in-words.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import { supportUnits } from './support-units.ts'
import { minutesOfFirstUnit, minutesPerUnit, timedTherapyCodes } from './timed-codes.ts'

export type TimedLine = ClaimLine & { readonly minutes: number }

/** The lines billed per 15 minutes, with and without minutes. */
export function splitTimed({ lines, date }: EditedClaim) {
  const timed = lines.filter(({ code }) => isMember(timedTherapyCodes, code, date))
  return {
    withMinutes: timed.filter((line): line is TimedLine => line.minutes !== null),
    withoutMinutes: timed.filter(({ minutes }) => minutes === null),
  }
}

/** How minutes become units on a date. */
export interface MinuteRule {
  readonly perUnit: number
  readonly first: number
}

/** The rule in force on the date; `undefined` before Medicare had it. */
export function findMinuteRule(date: string): MinuteRule | undefined {
  const perUnit = findPolicy(minutesPerUnit, date)
  const first = findPolicy(minutesOfFirstUnit, date)
  return perUnit && first && { perUnit: perUnit.value.units, first: first.value.units }
}

/** Compares the units of timed lines with what all their minutes together support. */
export function judgeTimed(
  lines: readonly TimedLine[],
  { perUnit, first }: MinuteRule,
): readonly Finding[] {
  const total = lines.reduce((sum, { minutes }) => sum + minutes, 0)
  const supported = supportUnits(lines, perUnit, first)
  const inAll = supported.reduce((sum, units) => sum + units, 0)
  return lines.flatMap((line, index) => {
    const units = supported[index] ?? 0
    if (line.units === units) return []
    const sums = `${countInWords(total, 'timed minute')} of the day support ${countInWords(inAll, 'unit')} in all (at least ${first} minutes for the first, ${perUnit} for each further one), of which ${line.code} (line ${line.number}, ${line.minutes} minutes) has ${units}; ${line.units} ${line.units === 1 ? 'is' : 'are'} billed.`
    return line.units > units ? tooMany(line, units, sums) : tooFew(line, sums)
  })
}

function tooMany(line: ClaimLine, supported: number, message: string): Finding {
  return createFinding({
    edit: 'units',
    line: line.number,
    code: line.code,
    severity: 'deny',
    message: () => message,
    fix: () => [
      supported === 0
        ? `Do not bill ${line.code}: its minutes do not reach a unit.`
        : `Bill ${countInWords(supported, 'unit')} of ${line.code}, or correct the minutes if the record shows more.`,
    ],
    denial: SUGGESTED_DENIALS.units,
    citation: 'mcpm-5-20',
  })
}

function tooFew(line: ClaimLine, message: string): Finding {
  return createFinding({
    edit: 'units',
    line: line.number,
    code: line.code,
    severity: 'info',
    message: () => message,
    fix: () => ['Check the minutes; if they are right, more units may be billed.'],
    citation: 'mcpm-5-20',
  })
}
