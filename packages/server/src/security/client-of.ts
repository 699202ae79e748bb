import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** Whether a proxy stands before the server and says whom it speaks for. */
export interface Proxied {
  readonly proxied?: boolean
}

/**
 * The address a request comes from; `undefined` for an app called in process. Behind a proxy it is
 * what the proxy saw, the last entry of X-Forwarded-For; those before it are the client's own claims.
 */
export function clientOf(c: Context, { proxied = false }: Proxied = {}): string | undefined {
  const incoming = (c.env as Partial<HttpBindings> | undefined)?.incoming
  return incoming && ((proxied && forwarded(c)) || incoming.socket.remoteAddress)
}

/** The same for limits that also hold in process, where all are one client but for a proxy's word. */
export function clientName(c: Context, { proxied = false }: Proxied = {}): string {
  return clientOf(c, { proxied }) ?? ((proxied && forwarded(c)) || 'in process')
}

function forwarded(c: Context): string | undefined {
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
}
