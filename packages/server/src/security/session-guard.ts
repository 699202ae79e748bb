import { findMember } from '@feescope/store'
import type { MiddlewareHandler } from 'hono'
import type { Accounts } from '../accounts/accounts.ts'
import { notSignedIn } from '../accounts/member-of.ts'
import type { AppEnv } from '../api-app.ts'
import { sendProblem } from '../problem.ts'
import { clientName } from './client-of.ts'
import { createRateLimit } from './rate-limit.ts'

const MINUTE = 60

/** What may be asked without a session: signing in, and what the API is. */
const OPEN_PATHS: readonly string[] = [
  '/api/v1/accounts/session',
  '/api/v1/accounts/sign-in',
  '/api/v1/accounts/sign-out',
  '/api/v1/accounts/invitation',
  '/api/v1/accounts/join',
  '/api/v1/openapi.json',
]

/**
 * Lets nobody in without a session, and says who it is. The organisation comes from the session and
 * the membership alone, never from the request.
 */
export function sessionGuard(accounts: Accounts): MiddlewareHandler<AppEnv> {
  const byUser = createRateLimit({ acts: 1200, seconds: MINUTE })
  const byAddress = createRateLimit({ acts: 300, seconds: MINUTE })
  const proxied = accounts.url.startsWith('https:')
  return async (c, next) => {
    const { store, auth } = await accounts.open()
    const { userId, cookies } = await auth.findSession(c.req.raw.headers)
    const member = userId === undefined ? undefined : await findMember(store, userId)
    if (member) byUser.take(member.userId)
    else byAddress.take(clientName(c, { proxied }))
    if (!member && !OPEN_PATHS.includes(c.req.path)) return sendProblem(c, notSignedIn)
    c.set('member', member)
    await next()
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
    return undefined
  }
}
