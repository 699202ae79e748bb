import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context } from 'hono'
import { etag } from 'hono/etag'
import type { ApiApp } from './api-app.ts'
import type { AppOptions } from './app-options.ts'
import { fillCodePage } from './fill-code-page.ts'
import { problem, sendProblem } from './problem.ts'

/** Assets carry a hash of their content in their name and never change. */
const IMMUTABLE = 'public, max-age=31536000, immutable'

/** The built web app: its files, and one of its pages for every address nothing else answers. */
export function addWebApp(app: ApiApp, { webRoot, today, accounts }: AppOptions): void {
  if (webRoot === undefined) {
    app.notFound((c) => c.text(NOT_BUILT, 404))
    return
  }
  const pages = readPages(webRoot)
  const sendPage = (c: Context) => {
    const page = pageFor(c.req.path, pages, today())
    const facts = `data-today="${today()}"${accounts ? ' data-accounts' : ''}`
    return c.html(page.replace(TODAY, `$& ${facts}`), 200, {
      'cache-control': 'no-cache',
    })
  }
  app.use('*', etag({ weak: true }))
  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.res.headers.set('cache-control', IMMUTABLE)
  })
  app.use('/assets/*', serveStatic({ root: webRoot, precompressed: true }))
  app.all('/assets/*', (c) => sendProblem(c, noSuchFile))
  app.all('/.well-known/*', (c) => sendProblem(c, noSuchFile))
  app.use('/:file{[a-z0-9-]+\\.[a-z]+}', serveStatic({ root: webRoot, precompressed: true }))
  app.all('/:file{[a-z0-9-]+\\.[a-z]+}', (c) => sendProblem(c, noSuchFile))
  app.notFound((c) =>
    c.req.method === 'GET' || c.req.method === 'HEAD' ? sendPage(c) : sendProblem(c, pageOnly),
  )
}

/** Where a page says the server's day and whether it has accounts, so that no script has to ask. */
const TODAY = '<html lang="en"'

function pageFor(path: string, pages: ReadonlyMap<string, string>, today: string): string {
  const [, kind = '', name = ''] = path.split('/')
  const page = pages.get(kind) ?? pages.get('other') ?? ''
  return kind === 'code' ? fillCodePage(page, name.toUpperCase(), today) : page
}

/** Each page by the first part of its address; `other` is for addresses without one of their own. */
function readPages(webRoot: string): ReadonlyMap<string, string> {
  const first = readFileSync(join(webRoot, 'index.html'), 'utf8')
  const folder = join(webRoot, 'pages')
  const files = existsSync(folder) ? readdirSync(folder) : []
  return new Map([
    ['other', first],
    ['', first],
    ...files.map((file): [string, string] => [
      basename(file, '.html'),
      readFileSync(join(folder, file), 'utf8'),
    ]),
  ])
}

const noSuchFile = problem(404, 'no-such-file', 'There is no such file', 'Reload the page.')

const pageOnly = problem(
  404,
  'no-such-route',
  'There is nothing at this address',
  'This address is a page to be read; the API is described at /api/docs.',
)

const NOT_BUILT = 'The web app is not built. Run npm run build, or use the API: /api/docs\n'
