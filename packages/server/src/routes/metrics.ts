import type { ApiApp } from '../api-app.ts'
import type { Metrics } from '../operate/metrics.ts'

/** `GET /metrics`, for Prometheus. */
export function addMetricsRoute(app: ApiApp, metrics: Metrics): void {
  app.get('/metrics', (c) =>
    c.body(metrics.render(), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    }),
  )
}
