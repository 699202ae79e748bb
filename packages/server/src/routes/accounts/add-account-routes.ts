import type { ApiApp } from '../../api-app.ts'
import type { AppOptions } from '../../app-options.ts'
import { addAuditRoute } from './audit.ts'
import { addInvitationRoutes } from './invitations.ts'
import { addMemberRoutes } from './members.ts'
import { addSessionRoutes } from './session.ts'

/** Signing in, and who belongs to the organisation. */
export function addAccountRoutes(app: ApiApp, options: AppOptions): void {
  app.use('/api/v1/accounts/*', async (c, next) => {
    await next()
    c.res.headers.set('cache-control', 'no-store')
  })
  for (const add of [addSessionRoutes, addMemberRoutes, addInvitationRoutes, addAuditRoute]) {
    add(app, options)
  }
}
