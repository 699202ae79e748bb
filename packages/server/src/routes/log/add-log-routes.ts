import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { recordUse } from '../../log/record-use.ts'
import { addLogBenchmarkRoutes } from './benchmarks.ts'
import { addLogCaseRoutes } from './cases.ts'
import { addLogEntryRoutes } from './entries.ts'
import { addLogExportRoute } from './export.ts'
import { addLogImportRoute } from './import.ts'
import { addLogOfferRoutes } from './offers.ts'
import { addLogPolicyRoutes } from './policy.ts'
import { addLogProfileRoutes } from './profile.ts'
import { addLogReconcileRoute } from './reconcile.ts'
import { addLogSchedulesRoute } from './schedules.ts'
import { addLogSummaryRoute } from './summary.ts'
import { addLogUndoRoutes } from './undo.ts'

/** Where the procedure log is. */
const LOG_ROUTES = '/api/v1/log/*'

/** The procedure log over HTTP. What people wrote is never kept by a cache. */
export function addLogRoutes(app: ApiApp, options: AppOptions): void {
  app.use(LOG_ROUTES, async (c, next) => {
    await next()
    c.res.headers.set('cache-control', 'no-store')
  })
  app.use(LOG_ROUTES, recordUse(options))
  for (const add of [
    addLogEntryRoutes,
    addLogUndoRoutes,
    addLogImportRoute,
    addLogExportRoute,
    addLogSummaryRoute,
    addLogPolicyRoutes,
    addLogSchedulesRoute,
    addLogProfileRoutes,
    addLogBenchmarkRoutes,
    addLogOfferRoutes,
    addLogReconcileRoute,
    addLogCaseRoutes,
  ]) {
    add(app, options)
  }
}
