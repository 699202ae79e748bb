import { createHash } from 'node:crypto'
import { InvalidInput } from '@feescope/core'
import {
  AccountsError,
  type AuditAction,
  acceptInvitation,
  deleteExpiredSessions,
  findInvitation,
  findMember,
  findMemberByEmail,
  type Member,
  recordAudit,
} from '@feescope/store'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { memberOf } from '../../accounts/member-of.ts'
import { openAccounts } from '../../accounts/open-accounts.ts'
import type { ApiApp, AppEnv } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { readBody } from '../../log/read-body.ts'
import { ProblemError, problem } from '../../problem.ts'
import {
  invitationBody,
  joinBody,
  openedInvitation,
  passwordBody,
  session,
  signInBody,
} from '../../schemas/accounts/account.ts'
import { jsonResponse, problemResponse } from '../../schemas/problem.ts'
import { clientName } from '../../security/client-of.ts'
import { createRateLimit } from '../../security/rate-limit.ts'

const QUARTER_HOUR = 15 * 60

const tooMany = problemResponse('Too many attempts; retry-after says when to try again')

function describePost<Body extends z.ZodType, Answer extends z.ZodType>(
  path: `/api/v1/accounts/${string}`,
  summary: string,
  body: Body,
  answer: Answer,
  refusals: Readonly<Record<number, ReturnType<typeof problemResponse>>>,
) {
  return createRoute({
    method: 'post',
    path,
    summary,
    request: { body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: {
      200: jsonResponse('Done', answer),
      400: problemResponse('The body is malformed'),
      ...refusals,
    },
  })
}

const sessionRoute = createRoute({
  method: 'get',
  path: '/api/v1/accounts/session',
  summary: 'Who is signed in, and whether this server has accounts',
  responses: { 200: jsonResponse('The session; nobody is null', session) },
})
const signInRoute = describePost(
  '/api/v1/accounts/sign-in',
  'Sign in; sets the session cookie',
  signInBody,
  session,
  { 401: problemResponse('E-mail address or password are wrong'), 429: tooMany },
)
const signOutRoute = describePost(
  '/api/v1/accounts/sign-out',
  'Sign out; ends the session',
  z.strictObject({}),
  session,
  {},
)
const invitationRoute = describePost(
  '/api/v1/accounts/invitation',
  'What an invitation is to',
  invitationBody,
  openedInvitation,
  { 404: problemResponse('It was used, withdrawn or is too old'), 429: tooMany },
)
const joinRoute = describePost(
  '/api/v1/accounts/join',
  'Use an invitation: join the organisation, or set a new password; signs in',
  joinBody,
  session,
  {
    404: problemResponse('It was used, withdrawn or is too old'),
    409: problemResponse('The e-mail address is taken'),
    429: tooMany,
  },
)
const passwordRoute = describePost(
  '/api/v1/accounts/password',
  'Change one’s password; ends one’s other sessions',
  passwordBody,
  session,
  { 401: problemResponse('The current password is wrong'), 429: tooMany },
)

/** Session, sign-in, sign-out, joining and one's password under `/api/v1/accounts`. */
export function addSessionRoutes(app: ApiApp, options: AppOptions): void {
  const { accounts } = options
  const byEmail = createRateLimit({ acts: 20, seconds: QUARTER_HOUR })
  const byAddress = createRateLimit({ acts: 60, seconds: QUARTER_HOUR })
  const takeAddress = (c: Context) =>
    byAddress.take(clientName(c, { proxied: accounts?.url.startsWith('https:') ?? false }))

  app.openapi(sessionRoute, (c) => c.json(sessionOf(c.get('member'), accounts !== undefined), 200))

  app.openAPIRegistry.registerPath(signInRoute)
  app.post(signInRoute.path, async (c) => {
    await openAccounts(options)
    takeAddress(c)
    const { email, password } = await readBody(c, signInBody)
    const key = createHash('sha256').update(email.toLowerCase()).digest('hex')
    byEmail.take(key)
    const member = await signIn(c, options, email, password)
    if (!member) {
      // After the answer, so that its time does not tell whether someone has the address.
      setImmediate(() => void recordFailure(options, email))
      throw new ProblemError(wrongCredentials)
    }
    byEmail.clear(key)
    await record(options, member, 'signed-in')
    return c.json(sessionOf(member), 200)
  })

  app.openAPIRegistry.registerPath(signOutRoute)
  app.post(signOutRoute.path, async (c) => {
    const { auth } = await openAccounts(options)
    const member = c.get('member')
    const answer = await auth.signOut(c.req.raw.headers)
    passCookies(c, answer)
    if (member) await record(options, member, 'signed-out')
    return c.json(sessionOf(undefined), 200)
  })

  app.openAPIRegistry.registerPath(invitationRoute)
  app.post(invitationRoute.path, async (c) => {
    const { store } = await openAccounts(options)
    takeAddress(c)
    const { token } = await readBody(c, invitationBody)
    const found = await findInvitation(store, token)
    if (!found) throw notValid()
    const { organizationName, role, email, expiresAt } = found
    return c.json({ organization: organizationName, role, email, expiresAt }, 200)
  })

  app.openAPIRegistry.registerPath(joinRoute)
  app.post(joinRoute.path, async (c) => {
    const { store, auth } = await openAccounts(options)
    takeAddress(c)
    const { token, name, email, password } = await readBody(c, joinBody)
    const found = await findInvitation(store, token)
    if (!found) throw notValid()
    const isNew = found.forUserId === null
    if (isNew) checkNewcomer({ name, email })
    const passwordHash = await auth.hashPassword(password)
    const joined = await acceptInvitation(store, {
      token,
      name: name ?? '',
      email: email ?? '',
      passwordHash,
    })
    const member = await signIn(c, options, joined.email, password)
    if (!member) throw new Error('Who has just joined cannot sign in')
    await record(options, member, isNew ? 'joined' : 'password-reset')
    return c.json(sessionOf(member), 200)
  })

  app.openAPIRegistry.registerPath(passwordRoute)
  app.post(passwordRoute.path, async (c) => {
    const { auth } = await openAccounts(options)
    const me = memberOf(c)
    byEmail.take(me.userId)
    const { current, password } = await readBody(c, passwordBody)
    const answer = await auth.changePassword(c.req.raw.headers, { current, next: password })
    if (!answer.ok) throw new ProblemError(wrongPassword)
    passCookies(c, answer)
    await record(options, me, 'password-changed')
    return c.json(sessionOf(me), 200)
  })
}

/** Starts a new session and hands its cookie on; `undefined` when the credentials are wrong. */
async function signIn(
  c: Context<AppEnv>,
  options: AppOptions,
  email: string,
  password: string,
): Promise<Member | undefined> {
  const { store, auth } = await openAccounts(options)
  const answer = await auth.signIn({ email, password })
  if (!answer.ok) return undefined
  const { user } = (await answer.json()) as { readonly user: { readonly id: string } }
  const member = await findMember(store, user.id)
  if (member) passCookies(c, answer)
  await deleteExpiredSessions(store)
  return member
}

function passCookies(c: Context, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) {
    c.header('set-cookie', cookie, { append: true })
  }
}

async function record(options: AppOptions, member: Member, action: AuditAction): Promise<void> {
  const { store } = await openAccounts(options)
  const { organizationId, userId } = member
  await recordAudit(store, { organizationId, userId, action })
}

async function recordFailure(options: AppOptions, email: string): Promise<void> {
  try {
    const { store } = await openAccounts(options)
    const member = await findMemberByEmail(store, email)
    if (member) await record(options, member, 'sign-in-failed')
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown'
    options.report?.({ reference: 'sign-in-failed', method: 'POST', error: name, stack: [] })
  }
}

function sessionOf(member: Member | undefined, accounts = true): z.output<typeof session> {
  if (!member) return { accounts, user: null, organization: null, role: accounts ? null : 'owner' }
  const { userId: id, name, email, organizationId, organizationName, role } = member
  return {
    accounts,
    user: { id, name, email },
    organization: { id: organizationId, name: organizationName },
    role,
  }
}

function checkNewcomer(given: {
  readonly name: string | undefined
  readonly email: string | undefined
}): void {
  const issues = Object.entries(given)
    .filter(([, value]) => value === undefined)
    .map(([path]) => ({
      path,
      code: 'missing',
      expected: 'text',
      received: 'nothing',
      message: `${path}: someone new needs one.`,
    }))
  if (issues.length > 0) throw new InvalidInput(issues)
}

function notValid(): AccountsError {
  return new AccountsError(
    'invitation-not-valid',
    'This invitation was used, withdrawn or is too old. Ask for a new one.',
  )
}

const wrongCredentials = problem(
  401,
  'wrong-credentials',
  'You could not be signed in',
  'The e-mail address or the password is wrong. An owner can send you a link for a new password.',
)

const wrongPassword = problem(
  401,
  'wrong-password',
  'The password was not changed',
  'The current password is wrong.',
)
