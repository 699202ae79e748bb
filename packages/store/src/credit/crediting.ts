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
    creditCase: (entries) => creditCase(entries, schedule, policy),
  }
}
