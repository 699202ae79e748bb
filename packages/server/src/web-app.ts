import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context } from 'hono'
import { etag } from 'hono/etag'
import type { ApiApp } from './api-app.ts'
import { problem, sendProblem } from './problem.ts'

/** Assets carry a hash of their content in their name and never change. */
const IMMUTABLE = 'public, max-age=31536000, immutable'

/** The built web app: its files, and its page for every address nothing else answers. */
export function addWebApp(app: ApiApp, webRoot: string | undefined): void {
  if (webRoot === undefined) {
    app.notFound((c) => c.text(NOT_BUILT, 404))
    return
  }
  const page = readFileSync(join(webRoot, 'index.html'), 'utf8')
  const sendPage = (c: Context) => c.html(page, 200, { 'cache-control': 'no-cache' })
  app.use('*', etag({ weak: true }))
  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.res.headers.set('cache-control', IMMUTABLE)
  })
  app.use('/assets/*', serveStatic({ root: webRoot }))
  app.all('/assets/*', (c) => sendProblem(c, noSuchFile))
  app.use('/:file{[a-z-]+\\.[a-z]+}', serveStatic({ root: webRoot }))
  app.all('/:file{[a-z-]+\\.[a-z]+}', (c) => sendProblem(c, noSuchFile))
  app.notFound((c) =>
    c.req.method === 'GET' || c.req.method === 'HEAD' ? sendPage(c) : sendProblem(c, pageOnly),
  )
}

const noSuchFile = problem(404, 'no-such-file', 'There is no such file', 'Reload the page.')

const pageOnly = problem(
  404,
  'no-such-route',
  'There is nothing at this address',
  'This address is a page to be read; the API is described at /api/docs.',
)

const NOT_BUILT = 'The web app is not built. Run npm run build, or use the API: /api/docs\n'
