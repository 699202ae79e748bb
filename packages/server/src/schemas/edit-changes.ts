import { z } from '@hono/zod-openapi'

const table = z.object({ held: z.literal(true), id: z.string(), exact: z.boolean() })

const notCompared = z.object({ compared: z.literal(false), message: z.string() })

const comparedOf = <Change extends z.ZodType>(change: Change) =>
  z.discriminatedUnion('compared', [
    z.object({
      compared: z.literal(true),
      before: table,
      after: table,
      total: z.int(),
      changes: z.array(change).readonly(),
    }),
    notCompared,
  ])

const limit = z
  .object({ units: z.int(), mai: z.union([z.literal(1), z.literal(2), z.literal(3)]) })
  .nullable()

const indicator = z.enum(['0', '1', '9']).nullable()

/** The answer of `GET /diff/edits`. */
export const editChanges = z
  .object({
    before: z.string(),
    after: z.string(),
    mue: comparedOf(
      z
        .object({
          code: z.string(),
          label: z.string().nullable(),
          before: limit,
          after: limit,
        })
        .openapi('LimitChange'),
    ),
    ptp: comparedOf(
      z
        .object({
          column1: z.string(),
          column2: z.string(),
          before: indicator,
          after: indicator,
        })
        .openapi('PairChange'),
    ).openapi({ description: 'Pairs of the codes given; `null` where the pair is not in force' }),
  })
  .openapi('EditChanges')
