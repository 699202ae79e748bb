import { createHash } from 'node:crypto'
import { ENGINE_VERSION, type Reference } from '@feescope/core'
import type { Credit, CreditableEntry } from './credit.ts'
import { creditCase } from './credit-case.ts'
import { type CreditPolicy, DEFAULT_CREDIT_POLICY } from './credit-policy.ts'
import { createSchedule, type Schedule } from './schedule.ts'

/** A policy together with the releases held: what credits entries. */
export interface Crediting {
  readonly policy: CreditPolicy
  readonly reference: Reference
  readonly schedule: Schedule
  /** Changes with the policy, the releases held and the engine. */
  readonly stamp: string
  /** The entries of one case; an entry without a case number is a case of its own. */
  creditCase(entries: readonly CreditableEntry[]): readonly Credit[]
}

export function createCrediting(
  reference: Reference,
  policy: CreditPolicy = DEFAULT_CREDIT_POLICY,
): Crediting {
  const schedule = createSchedule(reference, policy.schedule)
  const releases = reference.releases
    .filter(({ kind }) => kind === 'pfs')
    .map(({ id, sha256 }) => [id, sha256])
  const stamp = createHash('sha256')
    .update(JSON.stringify([ENGINE_VERSION, policy, releases]))
    .digest('hex')
    .slice(0, 16)
  return {
    policy,
    reference,
    schedule,
    stamp,
    creditCase: rememberCases(schedule, (entries) => creditCase(entries, schedule, policy)),
  }
}

/** Cases remembered; a log has far fewer kinds of them. */
const MOST_CASES = 50_000

/** The same case on another day of the same release is credited alike, so it is computed once. */
function rememberCases(
  schedule: Schedule,
  credit: Crediting['creditCase'],
): Crediting['creditCase'] {
  const known = new Map<string, readonly Credit[]>()
  const nameOf = ({ date, code, modifiers, units, role }: CreditableEntry) => {
    const choice = schedule.choose(date)
    const ofDay = schedule.frozen ? schedule.chooseOfDay(date) : choice
    const releases = [choice?.release.id, choice?.exact, ofDay?.release.id, ofDay?.exact]
    return [...releases, code, ...modifiers, units, role].join(' ')
  }
  return (entries) => {
    const name = entries.map(nameOf).join('\n')
    const before = known.get(name)
    if (before) return before
    const credits = credit(entries)
    if (known.size >= MOST_CASES) known.clear()
    known.set(name, credits)
    return credits
  }
}
