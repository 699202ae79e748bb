import { type LogScope, openLocalScope } from '@feescope/store'
import type { Context } from 'hono'
import { memberOf } from '../accounts/member-of.ts'
import type { AppEnv } from '../api-app.ts'
import type { AppOptions } from '../app-options.ts'
import { denialsOpener, type OpenDenials } from '../routes/denials/open-denials.ts'

/** Where what is done of a worklist is kept. */
export interface OpenMarks extends OpenDenials {
  readonly scope: LogScope
}

/** Opens the marks of whoever asks; `null` where the server keeps none. */
export function workMarksOpener(
  options: AppOptions,
): (c: Context<AppEnv>) => Promise<OpenMarks | null> {
  const open = denialsOpener(options)
  return async (c) => {
    if (!options.store || options.home === undefined) return null
    const opened = await open()
    const scope = options.accounts ? memberOf(c) : await openLocalScope(opened.store)
    return { ...opened, scope }
  }
}
