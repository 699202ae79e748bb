import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'

/** Compresses for callers that say they can unpack; the others are spared the middleware's copy. */
export function compressWhereAsked(): MiddlewareHandler {
  const pack = compress()
  return (c, next) => (c.req.header('accept-encoding') === undefined ? next() : pack(c, next))
}
