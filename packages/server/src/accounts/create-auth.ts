import type { Store } from '@feescope/store'
import { betterAuth } from 'better-auth'
import { PASSWORD_LENGTH } from '../schemas/accounts/account.ts'

const DAY = 24 * 60 * 60

/** Passwords and sessions. The answers carry the cookies to hand on; `ok` says whether it worked. */
export interface Auth {
  hashPassword(password: string): Promise<string>
  signIn(credentials: { readonly email: string; readonly password: string }): Promise<Response>
  signOut(headers: Headers): Promise<Response>
  /** Whose session the cookie is, and cookies to set when it was prolonged or has ended. */
  findSession(
    headers: Headers,
  ): Promise<{ readonly userId: string | undefined; readonly cookies: readonly string[] }>
  /** Ends the person's other sessions and starts a new one. */
  changePassword(
    headers: Headers,
    passwords: { readonly current: string; readonly next: string },
  ): Promise<Response>
}

/**
 * better-auth for passwords and sessions only. Its own HTTP routes are not served: people join by
 * invitation, and the routes of this package call its functions.
 */
export function createAuth(
  { db }: Store,
  { secret, url }: { readonly secret: string; readonly url: string },
): Auth {
  const auth = configure(db, secret, url)
  return {
    hashPassword: async (password) => (await auth.$context).password.hash(password),
    signIn: (body) =>
      auth.api.signInEmail({ body: { ...body }, headers: new Headers(), asResponse: true }),
    signOut: (headers) => auth.api.signOut({ headers, asResponse: true }),
    async findSession(headers) {
      const answer = await auth.api.getSession({ headers, returnHeaders: true })
      return { userId: answer.response?.user.id, cookies: answer.headers.getSetCookie() }
    },
    changePassword: (headers, { current, next }) =>
      auth.api.changePassword({
        body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
        headers,
        asResponse: true,
      }),
  }
}

function configure(db: Store['db'], secret: string, url: string) {
  return betterAuth({
    baseURL: url,
    secret,
    // The rows are the same on both databases, with text for times and 0 or 1 for booleans; that is
    // what better-auth writes to SQLite, and PostgreSQL takes it.
    database: { db, type: 'sqlite' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    user: {
      modelName: 'account_user',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    account: {
      modelName: 'account_credential',
      fields: {
        userId: 'user_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    session: {
      modelName: 'account_session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: 7 * DAY,
      updateAge: DAY,
    },
    advanced: {
      cookiePrefix: 'feescope',
      useSecureCookies: url.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    // Requests are limited before they come here, by address and by e-mail.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}
