import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Problem, sendProblem } from '../problem.ts'

/**
 * Refuses a body over the limit. A stated length is taken at its word, since Node reads no further;
 * a body of unknown length is counted as it comes, which costs more.
 */
export function limitBody(maxBytes: number, tooLarge: Problem): MiddlewareHandler {
  const countBody = bodyLimit({ maxSize: maxBytes, onError: (c) => sendProblem(c, tooLarge) })
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const length = c.req.header('content-length')
    if (length === undefined) return countBody(c, next)
    return Number(length) > maxBytes ? sendProblem(c, tooLarge) : next()
  }
}
