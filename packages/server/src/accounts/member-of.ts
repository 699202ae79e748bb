import type { Member, MemberRole } from '@feescope/store'
import { roleReaches } from '@feescope/store'
import type { Context } from 'hono'
import type { AppEnv } from '../api-app.ts'
import { ProblemError, problem } from '../problem.ts'

/** Who sent the request. Throws a problem when nobody is signed in. */
export function memberOf(c: Context<AppEnv>): Member {
  const member = c.get('member')
  if (member) return member
  throw new ProblemError(notSignedIn)
}

/** Throws a problem when the role may not do what the wanted one may. */
export function requireRole(role: MemberRole, wanted: MemberRole): void {
  if (roleReaches(role, wanted)) return
  throw new ProblemError(
    problem(
      403,
      'role-too-low',
      'Your role does not allow this',
      `This is for the role ${wanted}${wanted === 'manager' ? ' or owner' : ''}; yours is ${role}. An owner can change it.`,
    ),
  )
}

export const notSignedIn = problem(
  401,
  'not-signed-in',
  'You are not signed in',
  'Sign in at /sign-in. If you have no account here, ask an owner for an invitation.',
)
