import type { CitationId } from '../citations/citations.ts'
import { noteDates } from './change-days.ts'

/** The days on which a member belongs to the set; `null` where no bound is known. */
export interface MemberPeriod {
  readonly from: string | null
  /** Inclusive. */
  readonly to: string | null
}

/** A list set by policy, with the days on which each member holds: modifiers, codes, places. */
export interface DatedSet {
  /** `ncci.associated-modifiers` */
  readonly id: string
  readonly label: string
  readonly citation: CitationId
  readonly members: ReadonlyMap<string, MemberPeriod>
}

/** Declares a dated set; `members` are written space-separated, one period each. */
export function defineDatedSet(definition: {
  readonly id: string
  readonly label: string
  readonly citation: CitationId
  readonly periods: readonly (MemberPeriod & { readonly members: string })[]
}): DatedSet {
  const { periods, ...identity } = definition
  const members = new Map<string, MemberPeriod>()
  for (const { from, to, members: words } of periods) {
    noteDates(from, to)
    for (const word of words.split(/\s+/)) members.set(word, { from, to })
  }
  return { ...identity, members }
}

/** Whether the member belongs to the set on the date. */
export function isMember(set: DatedSet, member: string, date: string): boolean {
  const period = set.members.get(member)
  if (!period) return false
  return (period.from === null || period.from <= date) && (period.to === null || date <= period.to)
}
