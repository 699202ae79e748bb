import { isMember } from '../../policy/dated-set.ts'
import { sitesOf, sitesOverlap } from '../anatomic-sites.ts'
import type { Billed } from '../billed.ts'
import { isVisit } from '../evaluation-and-management.ts'
import {
  anatomicModifiers,
  distinctModifiers,
  eitherLineModifiers,
  otherNcciModifiers,
  visitModifiers,
} from './ncci-modifiers.ts'

/** A modifier that separates a pair with indicator 1, and the line that carries it. */
export interface Separation {
  readonly modifier: string
  readonly on: Billed
  /** Set when the other line leaves open whether the sites really differ. */
  readonly caution: string | null
}

/** The first modifier that separates the pair on the date; `null` when none does. */
export function findSeparation(column1: Billed, column2: Billed): Separation | null {
  return separatorOf(column2, column1, 2) ?? separatorOf(column1, column2, 1)
}

function separatorOf(on: Billed, other: Billed, column: 1 | 2): Separation | null {
  const modifier = on.modifiers.find((each) => whyNot(each, on, other, column) === null)
  if (modifier === undefined) return null
  return { modifier, on, caution: cautionOf(modifier, on, other) }
}

/**
 * Why a modifier on one line of a pair does not separate it from the other: a clause for a message,
 * or `null` when it does separate. The one place that knows which line may carry which modifier.
 */
export function whyNot(modifier: string, on: Billed, other: Billed, column: 1 | 2): string | null {
  const { date } = on
  const visit = isVisit(on.code, date)
  if (isMember(visitModifiers, modifier, date)) {
    return visit ? null : `belongs on a visit, and ${on.code} is none`
  }
  if (isMember(distinctModifiers, modifier, date)) {
    if (visit) return `is not for visits such as ${on.code}`
    if (column === 2 || isMember(eitherLineModifiers, modifier, date)) return null
    return `counted only on the column 2 line (${other.name}) before July 2019`
  }
  if (isMember(anatomicModifiers, modifier, date)) {
    if (column === 1) return `counts only on the column 2 line (${other.name})`
    if (!sitesOverlap(sitesOf([modifier]), sitesOf(other.modifiers))) return null
    return `names the same site as ${other.name}`
  }
  if (isMember(otherNcciModifiers, modifier, date)) {
    return column === 2 ? null : `counts only on the column 2 line (${other.name})`
  }
  return 'is not an NCCI PTP-associated modifier'
}

function cautionOf(modifier: string, on: Billed, other: Billed): string | null {
  if (!isMember(anatomicModifiers, modifier, on.date)) return null
  if (sitesOf(other.modifiers).length > 0) return null
  return `${other.name} (${other.code}) names no site, so only the record can show that the sites differ.`
}
