import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** The address a request comes from; `undefined` for an app called in process. */
export function clientOf(c: Context): string | undefined {
  return (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress
}
