import { randomUUID } from 'node:crypto'
import { InvalidInput } from '@feescope/core'
import { AccountsError, type AccountsErrorCode, StoreError } from '@feescope/store'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { AppOptions } from './app-options.ts'
import { malformed, ProblemError, problem, sendProblem } from './problem.ts'
import { TooManyRequests } from './security/rate-limit.ts'

/** The one table from thrown errors to answers. */
export function handleError(error: Error, c: Context, report: AppOptions['report']): Response {
  if (error instanceof InvalidInput) return sendProblem(c, malformed(error.issues))
  if (error instanceof TooManyRequests) {
    const answer = sendProblem(c, error.problem)
    answer.headers.set('retry-after', String(error.seconds))
    return answer
  }
  if (error instanceof AccountsError) {
    const { status, title } = REFUSED_ACTS[error.code]
    return sendProblem(c, problem(status, error.code, title, error.message))
  }
  if (error instanceof ProblemError) return sendProblem(c, error.problem)
  if (error instanceof HTTPException && error.status < 500) return sendProblem(c, refused(error))
  const reference = randomUUID()
  report?.({
    reference,
    method: c.req.method,
    error: error.name,
    ...(error instanceof StoreError && { detail: error.message }),
    stack: placesOf(error),
  })
  if (error instanceof StoreError) return sendProblem(c, storeUnusable(error.code, reference))
  return sendProblem(
    c,
    problem(
      500,
      'fault',
      'Feescope failed',
      `The fault is ours. Please report it with the reference ${reference}.`,
    ),
  )
}

const REFUSED_ACTS = {
  'invitation-not-valid': { status: 404, title: 'The invitation is not valid' },
  'email-taken': { status: 409, title: 'The e-mail address is taken' },
  'no-such-member': { status: 404, title: 'There is no such member' },
  'last-owner': { status: 409, title: 'This is the last owner' },
} as const satisfies { readonly [Code in AccountsErrorCode]: object }

function storeUnusable(code: string, reference: string) {
  return problem(
    503,
    code,
    'The log cannot be used now',
    `The server's own messages say why, beside the reference ${reference}.`,
  )
}

function refused(error: HTTPException) {
  return problem(error.status, 'refused', 'The request was refused', 'See /api/docs.')
}

function placesOf(error: Error): readonly string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
}
