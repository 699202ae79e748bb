import { LOG_ROLES, LOG_SETTINGS } from '@feescope/store'
import { z } from '@hono/zod-openapi'
import { isoDate } from '../values.ts'

/** Work RVUs, decimal text with two to six decimals. */
export const work = z
  .string()
  .openapi({ example: '28.665', description: 'Work RVUs, decimal text' })

const role = z.enum(LOG_ROLES).openapi('LogRole')
const setting = z.enum(LOG_SETTINGS)

/** A procedure to be logged. It documents: the store itself reads and checks it. */
export const entryInput = z
  .object({
    date: isoDate,
    code: z.string().openapi({ example: '45385' }),
    modifiers: z
      .array(z.string())
      .optional()
      .openapi({ example: ['59'] }),
    units: z.int().min(1).max(9999).optional().openapi({ description: 'Default 1' }),
    setting: setting.optional().openapi({ description: 'Default facility' }),
    role: role.optional().openapi({ description: 'Default primary' }),
    caseNumber: z
      .int()
      .min(1)
      .max(999)
      .nullish()
      .openapi({ description: 'Case of the day: its procedures are credited together' }),
    tag: z.string().max(40).nullish(),
    note: z.string().max(200).nullish().openapi({ description: 'No patient data: it is refused' }),
  })
  .openapi('LogEntryInput')

const step = z.object({ rule: z.string(), value: z.string(), reason: z.string() })

/** A logged procedure with its work RVUs, raw and credited side by side. */
export const creditedEntry = z
  .object({
    id: z.string(),
    userId: z.string(),
    date: isoDate,
    code: z.string(),
    label: z.string().nullable().openapi({ description: 'In own words' }),
    modifiers: z.array(z.string()).readonly(),
    units: z.int(),
    setting,
    role,
    caseNumber: z.int().nullable(),
    tag: z.string().nullable(),
    note: z.string().nullable(),
    batchId: z.string().openapi({ description: 'What one act added shares one' }),
    createdAt: z.string(),
    removedAt: z.string().nullable().openapi({ description: 'When it was undone' }),
    status: z.enum(['credited', 'no-such-code', 'release-not-held']),
    raw: work.nullable(),
    credited: work.nullable().openapi({ description: 'By the credit policy; null: not known' }),
    release: z.string().nullable().openapi({ example: 'RVU26C' }),
    exactRelease: z
      .boolean()
      .openapi({ description: 'False when another quarter of the year stands in' }),
    steps: z.array(step).readonly().openapi({ description: 'Why credited differs from raw' }),
  })
  .openapi('CreditedEntry')

export const entryPage = z
  .object({
    entries: z.array(creditedEntry).readonly(),
    next: z.string().nullable().openapi({ description: 'Pass it as after for the next page' }),
  })
  .openapi('LogPage')

export const insertedEntries = z
  .object({
    batchId: z.string(),
    entries: z.array(creditedEntry).readonly(),
    duplicates: z
      .array(z.object({ id: z.string(), likeIds: z.array(z.string()).readonly() }))
      .readonly()
      .openapi({
        description: 'New entries that look like ones already in the log; they are kept',
      }),
  })
  .openapi('InsertedEntries')

/** The answer of `GET /log/duplicates`. */
export const duplicateGroups = z
  .object({
    groups: z
      .array(
        z.object({
          date: z.string(),
          code: z.string(),
          label: z.string().nullable(),
          ids: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
  })
  .openapi('DuplicateGroups')
