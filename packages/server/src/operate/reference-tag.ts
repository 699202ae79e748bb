import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ENGINE_VERSION } from '@feescope/core'
import type { MiddlewareHandler } from 'hono'
import type { AppOptions } from '../app-options.ts'

/** Routes whose answers follow from the address, the releases held and the day. */
const REFERENCE_ROUTES = [
  '/api/v1/advise',
  '/api/v1/code/*',
  '/api/v1/codes',
  '/api/v1/codes/*',
  '/api/v1/diff',
  '/api/v1/edits/*',
  '/api/v1/guides/*',
  '/api/v1/localities',
  '/api/v1/releases',
  '/api/v1/search',
  '/api/v1/specialties',
  '/api/v1/specialties/*',
  '/api/v1/tables',
] as const

/**
 * Reference answers carry an ETag of the releases held, the program and the day. A caller that has the
 * answer is told so before any of it is computed.
 */
export function addReferenceTag(
  app: { use(path: string, handler: MiddlewareHandler): unknown },
  { reference, today }: AppOptions,
): void {
  const held = hashOf([
    ENGINE_VERSION,
    builtAt(),
    ...reference.releases.map(({ id, sha256 }) => `${id} ${sha256}`),
  ])
  const handler: MiddlewareHandler = async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const tag = `W/"${held}-${today()}"`
    const headers = { etag: tag, 'cache-control': 'no-cache' }
    const known = c.req.header('if-none-match')?.split(',') ?? []
    if (known.some((each) => each.trim() === tag)) return c.body(null, 304, headers)
    await next()
    if (c.res.ok)
      for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
  }
  for (const path of REFERENCE_ROUTES) app.use(path, handler)
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 16)
}

/** When this program was built: another build may answer otherwise over the same releases. */
function builtAt(): string {
  return String(statSync(fileURLToPath(import.meta.url)).mtimeMs)
}
