import { LOG_ROLES, LOG_SETTINGS } from '@feescope/store'
import { z } from '@hono/zod-openapi'
import { isoDate } from '../values.ts'

/** An id as the log makes them. */
export const logId = z.string().regex(/^[\w-]{1,64}$/)

/** One line of text: PostgreSQL keeps no NUL, and nobody writes other control characters. */
export function lineOfText(most: number) {
  return z
    .string()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u, 'one line of text')
}

/** Which entries, as query parameters; all that are given must hold. */
export const logFilter = z.object({
  from: isoDate.optional().openapi({ description: 'First day' }),
  to: isoDate.optional().openapi({ description: 'Last day' }),
  code: z.string().optional().openapi({ example: '45385' }),
  setting: z.enum(LOG_SETTINGS).optional(),
  role: z.enum(LOG_ROLES).optional(),
  tag: lineOfText(40).optional(),
  batchId: logId.optional().openapi({ description: 'What one act added' }),
  users: logId.optional().openapi({
    description: 'mine (default), everyone or the id of a member: for managers',
    example: 'mine',
  }),
  removed: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: 'Entries that were undone instead of those that count' }),
})

export type LogFilterQuery = z.output<typeof logFilter>
