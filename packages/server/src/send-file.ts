import type { Context } from 'hono'

/** A made file to be saved. It is made for one reader and kept nowhere. */
export function sendFile(c: Context, bytes: Uint8Array, type: string, name: string): Response {
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  })
}
