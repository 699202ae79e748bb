import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * Where a request comes from. Behind a proxy (`proxied`) it is what the proxy saw, the last entry of
 * X-Forwarded-For; those before it are the client's own claims.
 */
export function clientAddress(c: Context, proxied: boolean): string {
  const forwarded = proxied ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || socketAddress(c) || 'unknown'
}

function socketAddress(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address
  } catch {
    // Called in process: there is no socket.
    return undefined
  }
}
