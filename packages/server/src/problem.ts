import type { Issue } from '@feescope/core'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { MAX_BODY_BYTES } from './limits.ts'

/** An error answer, RFC 9457. */
export interface Problem {
  readonly type: 'about:blank'
  readonly title: string
  readonly status: ContentfulStatusCode
  /** What, why, and what to do. */
  readonly detail: string
  /** Stable name for programs. */
  readonly code: string
  readonly issues?: readonly Issue[]
}

/** Thrown to answer with a problem from within a typed route. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(answer: Problem) {
    super(answer.detail)
    this.name = 'ProblemError'
    this.problem = answer
  }
}

export function problem(
  status: ContentfulStatusCode,
  code: string,
  title: string,
  detail: string,
): Problem {
  return { type: 'about:blank', title, status, detail, code }
}

/** The input is malformed; everything wrong with it is listed. */
export function malformed(issues: readonly Issue[]): Problem {
  const count = issues.length === 1 ? 'One thing is' : `${issues.length} things are`
  const detail = `${count} wrong with the request: ${issues.map((issue) => issue.message).join(' ')}`
  return { ...problem(400, 'invalid-input', 'The request is malformed', detail), issues }
}

export function sendProblem(c: Context, answer: Problem): Response {
  return c.body(JSON.stringify(answer), answer.status, {
    'content-type': 'application/problem+json; charset=UTF-8',
    'cache-control': 'no-store',
  })
}

/** The answer to a body over the limit. */
export const tooLarge = problem(
  413,
  'body-too-large',
  'The request is too large',
  `A body may have up to ${MAX_BODY_BYTES / 1024} kB. Split the claim, or use feescope reprice for files.`,
)
