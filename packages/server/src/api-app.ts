import type { Member } from '@feescope/store'
import { OpenAPIHono } from '@hono/zod-openapi'
import { issuesOf } from './issues.ts'
import { malformed, sendProblem } from './problem.ts'

/** What a request carries through the app. */
export interface AppEnv {
  Variables: {
    /** Who is signed in; nobody on a server without accounts. */
    member: Member | undefined
  }
}

/** The app routes are added to; input that breaks its schema is answered with every issue. */
export type ApiApp = OpenAPIHono<AppEnv>

export function createApiApp(): ApiApp {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) =>
      result.success ? undefined : sendProblem(c, malformed(issuesOf(result.error))),
  })
}
