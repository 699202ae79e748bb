import { etag } from 'hono/etag'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { type ApiApp, createApiApp } from './api-app.ts'
import type { AppOptions } from './app-options.ts'
import { addDocs } from './docs/add-docs.ts'
import { handleError } from './handle-error.ts'
import { compressWhereAsked } from './operate/compress-where-asked.ts'
import { createMetrics } from './operate/metrics.ts'
import { observe } from './operate/observe.ts'
import { addReferenceTag } from './operate/reference-tag.ts'
import { problem, sendProblem } from './problem.ts'
import { addAccountRoutes } from './routes/accounts/add-account-routes.ts'
import { addAdviseRoutes } from './routes/advise.ts'
import { addCheckRoute } from './routes/check.ts'
import { addCodeRoute } from './routes/code.ts'
import { addCodeLocalitiesRoute } from './routes/code-localities.ts'
import { addCodesRoute } from './routes/codes.ts'
import { addDenialRoutes } from './routes/denials/add-denial-routes.ts'
import { addDiffRoute } from './routes/diff.ts'
import { addDiffEditsRoute } from './routes/diff-edits.ts'
import { addEditsRoute } from './routes/edits.ts'
import { addGuideRoute } from './routes/guide.ts'
import { addHealthRoutes } from './routes/health.ts'
import { addJobsRoute } from './routes/jobs.ts'
import { addLetterRoute } from './routes/letter.ts'
import { addLocalitiesRoute } from './routes/localities.ts'
import { addLogRoutes } from './routes/log/add-log-routes.ts'
import { addMcpRoute } from './routes/mcp.ts'
import { addMetricsRoute } from './routes/metrics.ts'
import { addPriceRoute } from './routes/price.ts'
import { addReleasesRoute } from './routes/releases.ts'
import { addRemitRoute } from './routes/remit.ts'
import { addSearchRoute } from './routes/search.ts'
import { addSpecialtyRoutes } from './routes/specialties.ts'
import { addSuperbillRoute } from './routes/superbill.ts'
import { addTableRoutes } from './routes/tables.ts'
import { addToolkitRoute } from './routes/toolkit.ts'
import { bodyRules } from './security/body-rules.ts'
import { fairShare } from './security/fair-share.ts'
import { hostGuard } from './security/host-guard.ts'
import { originGuard } from './security/origin-guard.ts'
import { securityHeaders } from './security/security-headers.ts'
import { sessionGuard } from './security/session-guard.ts'
import { takeTurns } from './security/take-turns.ts'
import { addWebApp } from './web-app.ts'

const ROUTES = [
  addHealthRoutes,
  addPriceRoute,
  addCheckRoute,
  addCodeRoute,
  addGuideRoute,
  addEditsRoute,
  addSearchRoute,
  addAdviseRoutes,
  addSpecialtyRoutes,
  addDiffRoute,
  addDiffEditsRoute,
  addCodesRoute,
  addCodeLocalitiesRoute,
  addLocalitiesRoute,
  addReleasesRoute,
  addJobsRoute,
  addLetterRoute,
  addToolkitRoute,
  addSuperbillRoute,
  addRemitRoute,
  addLogRoutes,
  addDenialRoutes,
  addTableRoutes,
  addAccountRoutes,
]

/** The HTTP API, its documents and the web app, as one app that can be called in process. */
export function createApp(options: AppOptions): ApiApp {
  const app = createApiApp()
  app.onError((error, c) => handleError(error, c, options.report))
  const metrics = createMetrics()
  app.use(observe(metrics, options.log))
  app.use(securityHeaders())
  const proxied = options.accounts?.url.startsWith('https:') ?? false
  if (options.share) app.use(fairShare(options.share, { proxied }))
  app.use(takeTurns({ proxied }))
  if (options.allowedHosts) app.use(hostGuard(options.allowedHosts))
  app.use(compressWhereAsked())
  for (const path of ['/api/*', '/healthz', '/readyz', '/metrics', '/tables/*']) {
    app.use(path, methodNotAllowed({ app, onMethodNotAllowed: wrongMethod }))
  }
  const [tag, guardOrigin] = [etag({ weak: true }), originGuard()]
  app.use('/api/*', (c, next) => {
    if (!READS.has(c.req.method)) return guardOrigin(c, next)
    return c.req.path.startsWith(LOG_PREFIX) ? next() : tag(c, next)
  })
  app.use('/api/*', bodyRules())
  if (options.accounts) {
    const guard = sessionGuard(options.accounts)
    for (const path of ['/api/v1/*', '/tables/*', '/mcp']) app.use(path, guard)
  }
  app.use('/api/*', async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-cache')
  })
  addReferenceTag(app, options)
  for (const addRoute of ROUTES) addRoute(app, options)
  addMcpRoute(app, options)
  addMetricsRoute(app, metrics)
  addDocs(app)
  app.all('/api/*', (c) => sendProblem(c, noSuchRoute))
  addWebApp(app, options)
  return app
}

/** They change nothing, so a page of another site may as well send them: it cannot read the answer. */
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What people wrote is not kept, so it needs no tag. */
const LOG_PREFIX = '/api/v1/log/'

const noSuchRoute = problem(
  404,
  'no-such-route',
  'There is nothing at this address',
  'The routes are listed at /api/docs.',
)

function wrongMethod(c: Parameters<typeof sendProblem>[0], methods: readonly string[]): Response {
  const allow = methods.join(', ')
  const answer = sendProblem(
    c,
    problem(405, 'method-not-allowed', 'This address has other methods', `Use ${allow}.`),
  )
  answer.headers.set('allow', allow)
  return answer
}
