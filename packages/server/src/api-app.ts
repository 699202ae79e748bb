import { OpenAPIHono } from '@hono/zod-openapi'
import { issuesOf } from './issues.ts'
import { malformed, sendProblem } from './problem.ts'

/** The app routes are added to; input that breaks its schema is answered with every issue. */
export type ApiApp = OpenAPIHono

export function createApiApp(): ApiApp {
  return new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success ? undefined : sendProblem(c, malformed(issuesOf(result.error))),
  })
}
