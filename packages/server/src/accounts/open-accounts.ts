import type { Member, MemberRole, Store } from '@feescope/store'
import type { Context } from 'hono'
import type { AppEnv } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { ProblemError, problem } from '../problem.ts'
import { memberOf, requireRole } from './member-of.ts'

/** Throws a problem where accounts are off. */
export function openAccounts({ accounts }: AppOptions) {
  if (accounts) return accounts.open()
  throw new ProblemError(noAccounts)
}

/** The store and who asks, with at least the role. Throws a problem otherwise. */
export async function openAs(
  c: Context<AppEnv>,
  options: AppOptions,
  wanted: MemberRole,
): Promise<{ readonly store: Store; readonly me: Member }> {
  const { store } = await openAccounts(options)
  const me = memberOf(c)
  requireRole(me.role, wanted)
  return { store, me }
}

const noAccounts = problem(
  404,
  'no-accounts',
  'This server has no accounts',
  'It has one local user. Start it with feescope serve --accounts to let several people sign in.',
)
