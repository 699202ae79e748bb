import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Answered, Metrics } from './metrics.ts'

/** A line of the log: never a claim, a code, an account or an address. */
export interface RequestLine extends Answered {
  /** Also in the answer's `x-request-id`, so that the two can be matched. */
  readonly id: string
}

/** Counts and times every request, and writes a line of it where there is a log. */
export function observe(
  metrics: Metrics,
  log: ((line: RequestLine) => void) | undefined,
): MiddlewareHandler {
  return async (c, next) => {
    const id = randomUUID()
    const start = performance.now()
    metrics.begin()
    try {
      await next()
    } finally {
      c.res.headers.set('x-request-id', id)
      const line = {
        id,
        method: KNOWN_METHODS.has(c.req.method) ? c.req.method : 'other',
        route: routeOf(c),
        status: c.res.status,
        milliseconds: Math.round((performance.now() - start) * 1000) / 1000,
      }
      metrics.end(line)
      log?.(line)
    }
  }
}

const KNOWN_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** The pattern of the handler, not the address: addresses hold codes. */
function routeOf(c: Context): string {
  return matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? 'other'
}
