import type { MiddlewareHandler } from 'hono'
import { problem, sendProblem } from '../problem.ts'

/** A body must say it is JSON; this also keeps other sites' plain forms out. */
export function jsonOnly(): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'POST') return next()
    const type = c.req.header('content-type') ?? ''
    if (/^application\/json(?:\s*;|$)/i.test(type)) return next()
    return sendProblem(
      c,
      problem(
        415,
        'not-json',
        'The body must be JSON',
        'Send the header "content-type: application/json" and a JSON document.',
      ),
    )
  }
}
