import { LOG_ROLES } from '@feescope/store'
import { z } from '@hono/zod-openapi'

const share = z.string().openapi({ example: '0.625' })

/** A credit policy. As a body it documents: the store reads and checks it. */
export const creditPolicy = z
  .object({
    name: z.string(),
    schedule: z
      .string()
      .openapi({ example: 'RVU25D', description: 'date-of-service, or a frozen release or year' }),
    modifiers: z.record(z.string(), z.string()).openapi({
      description: 'By modifier: a share, or pre, intra, post, pre+intra of the global package',
    }),
    bilateral: z
      .record(z.string(), z.string())
      .openapi({ description: 'By bilateral indicator, for modifier 50' }),
    multiple: z
      .array(share)
      .readonly()
      .nullable()
      .openapi({ description: 'By rank in the case; null: no reduction' }),
    endoscopy: z.enum(['difference', 'full']),
    roles: z.object(
      Object.fromEntries(LOG_ROLES.map((role) => [role, share])) as Record<
        (typeof LOG_ROLES)[number],
        typeof share
      >,
    ),
  })
  .openapi('CreditPolicy')

/** The answer of `GET /log/schedules`. */
export const scheduleComparison = z
  .object({
    first: z.object({ schedule: z.string(), credited: z.string() }),
    second: z.object({ schedule: z.string(), credited: z.string() }),
    change: z.string().openapi({ description: 'Exactly the sum of the changes by code' }),
    byCode: z
      .array(
        z.object({
          code: z.string(),
          label: z.string().nullable(),
          entries: z.int(),
          first: z.string(),
          second: z.string(),
          change: z.string(),
          cause: z.enum([
            'work',
            'indicators',
            'only-in-second',
            'only-in-first',
            'unknown-in-both',
          ]),
        }),
      )
      .readonly(),
  })
  .openapi('ScheduleComparison')
