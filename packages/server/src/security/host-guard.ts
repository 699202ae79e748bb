import type { MiddlewareHandler } from 'hono'
import { problem, sendProblem } from '../problem.ts'

/** Names by which a browser on this machine reaches a loopback server. */
export const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** True for an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/**
 * Refuses requests addressed to another name: a foreign page that points its own domain at
 * 127.0.0.1 (DNS rebinding) could otherwise read the answers.
 */
export function hostGuard(allowed: readonly string[]): MiddlewareHandler {
  const names = new Set(allowed.map((name) => name.toLowerCase()))
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host
    if (names.has(hostName(host))) return next()
    return sendProblem(
      c,
      problem(
        421,
        'foreign-host',
        'This server does not answer to that name',
        `Use one of these addresses: ${[...names].join(', ')}.`,
      ),
    )
  }
}

/** `[::1]:4870` is `[::1]`; anything that is not a host is the empty name. */
function hostName(host: string): string {
  return /^(\[[^\]]+\]|[^:]+)(?::\d+)?$/.exec(host)?.[1]?.toLowerCase() ?? ''
}
