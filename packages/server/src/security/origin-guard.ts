import type { MiddlewareHandler } from 'hono'
import { problem, sendProblem } from '../problem.ts'

/** Refuses requests that a page of another origin sends; programs send no Origin header. */
export function originGuard(): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin')
    const host = c.req.header('host') ?? new URL(c.req.url).host
    if (origin === undefined || hostOf(origin) === host.toLowerCase()) return next()
    return sendProblem(c, foreignOrigin)
  }
}

/** `null`, and anything that is not an origin, has no host. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

const foreignOrigin = problem(
  403,
  'foreign-origin',
  'Pages of other sites may not ask here',
  'Send the request from a program, or from a page of this server.',
)
