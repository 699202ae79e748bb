import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { addDenialReportRoutes } from './reports.ts'
import { addDenialShowRoutes } from './show.ts'
import { addWorklistRoute } from './worklist.ts'

/** Everything under `/api/v1/denials`. */
export function addDenialRoutes(app: ApiApp, options: AppOptions): void {
  // Before the routes with a code in their path.
  addDenialReportRoutes(app, options)
  addWorklistRoute(app, options)
  addDenialShowRoutes(app, options)
}
