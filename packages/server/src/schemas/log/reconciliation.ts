import { z } from '@hono/zod-openapi'
import { work } from './entry.ts'

/** The employer's report against the log. */
export const reconciliation = z
  .object({
    agreeing: z.int(),
    mine: work,
    theirs: work,
    differences: z
      .array(
        z.object({
          kind: z.enum(['missing', 'extra', 'different']),
          date: z.string(),
          code: z.string(),
          label: z.string().nullable(),
          modifiers: z.array(z.string()).readonly(),
          mine: work.nullable(),
          theirs: work.nullable(),
          explanation: z.string(),
          entryId: z.string().nullable(),
          line: z.int().nullable(),
        }),
      )
      .readonly(),
    rejects: z.array(z.object({ line: z.int(), reason: z.string() })).readonly(),
  })
  .openapi('Reconciliation')
