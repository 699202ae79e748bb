import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { etag } from 'hono/etag'
import type { ApiApp } from './api-app.ts'
import { problem, sendProblem } from './problem.ts'

/** Assets carry a hash of their content in their name and never change. */
const IMMUTABLE = 'public, max-age=31536000, immutable'

/** The built web app: its files, and its page for every other address. */
export function addWebApp(app: ApiApp, webRoot: string | undefined): void {
  if (webRoot === undefined) {
    app.get('*', (c) => c.text(NOT_BUILT, 404))
    return
  }
  const page = readFileSync(join(webRoot, 'index.html'), 'utf8')
  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.res.headers.set('cache-control', IMMUTABLE)
  })
  app.use('/assets/*', serveStatic({ root: webRoot }))
  app.all('/assets/*', (c) => sendProblem(c, noSuchFile))
  app.use('*', etag({ weak: true }))
  app.get('/', (c) => c.html(page, 200, { 'cache-control': 'no-cache' }))
  app.get('/:file{[a-z-]+\\.[a-z]+}', serveStatic({ root: webRoot }))
  app.get('/:file{[a-z-]+\\.[a-z]+}', (c) => sendProblem(c, noSuchFile))
  app.get('*', (c) => c.html(page, 200, { 'cache-control': 'no-cache' }))
}

const noSuchFile = problem(404, 'no-such-file', 'There is no such file', 'Reload the page.')

const NOT_BUILT = 'The web app is not built. Run npm run build, or use the API: /api/docs\n'
