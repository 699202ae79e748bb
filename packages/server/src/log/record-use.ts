import { type AuditAction, recordAudit } from '@feescope/store'
import type { MiddlewareHandler } from 'hono'
import { memberOf } from '../accounts/member-of.ts'
import type { AppEnv } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { logId } from '../schemas/log/filter.ts'

/** What the audit log says of a request that succeeded; what only computes or reads one's own is not in it. */
const ACTIONS: Readonly<Record<string, AuditAction>> = {
  'POST /api/v1/log/entries': 'log-added',
  'POST /api/v1/log/undo': 'log-undone',
  'POST /api/v1/log/redo': 'log-redone',
  'POST /api/v1/log/import': 'log-imported',
  'GET /api/v1/log/export': 'log-exported',
  'GET /api/v1/log/cases/export': 'log-exported',
  'POST /api/v1/log/reconcile': 'report-reconciled',
  'PUT /api/v1/log/policy': 'policy-replaced',
  'PUT /api/v1/log/profile': 'profile-replaced',
  'POST /api/v1/log/surveys': 'survey-imported',
}

/** Notes uses of the log in the organisation's audit log; a server without accounts keeps none. */
export function recordUse({ accounts }: AppOptions): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next()
    if (!accounts || !c.res.ok) return
    const { organizationId, userId } = memberOf(c)
    // A route that takes no filter does not look at its text.
    const users = logId.safeParse(c.req.query('users')).data ?? 'mine'
    const ofOthers = users !== 'mine' && users !== userId
    const action = ACTIONS[`${c.req.method} ${c.req.path}`] ?? (ofOthers && 'log-read-of-others')
    if (!action) return
    const { store } = await accounts.open()
    const subject = ofOthers ? users : null
    await recordAudit(store, { organizationId, userId, action, subject })
  }
}
