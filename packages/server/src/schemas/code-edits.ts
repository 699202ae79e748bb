import { z } from '@hono/zod-openapi'
import { isoDate } from './values.ts'

const table = z
  .discriminatedUnion('held', [
    z.object({ held: z.literal(true), id: z.string(), exact: z.boolean() }),
    z.object({ held: z.literal(false), message: z.string() }),
  ])
  .openapi({ description: 'What the answer rests on; exact when it is the day’s own quarter' })

const pair = z
  .object({
    other: z.string(),
    otherLabel: z.string().nullable(),
    column: z
      .union([z.literal(1), z.literal(2)])
      .openapi({ description: 'Where the code asked about stands: 1 is paid, 2 is denied' }),
    modifierIndicator: z.enum(['0', '1', '9']),
    effective: isoDate.nullable(),
    deleted: isoDate.nullable(),
    rationale: z.string().nullable(),
  })
  .openapi('PairEdit')

const addOnRow = z.object({
  addOn: z.string(),
  primary: z.string(),
  type: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  effective: isoDate.nullable(),
  deleted: isoDate.nullable(),
})

/** The answer of `GET /edits/{code}`. */
export const codeEdits = z
  .object({
    code: z.string(),
    date: isoDate,
    setting: z.enum(['practitioner', 'outpatient']),
    ptp: z.object({
      table,
      total: z.int(),
      denied: z.int().openapi({ description: 'Pairs in which the code is the one denied' }),
      offset: z.int(),
      rows: z.array(pair).readonly(),
    }),
    mue: z.object({
      table,
      limit: z
        .object({
          code: z.string(),
          units: z.int(),
          mai: z.union([z.literal(1), z.literal(2), z.literal(3)]),
          rationale: z.string(),
        })
        .nullable(),
    }),
    addOn: z.object({ table, rows: z.array(addOnRow).readonly() }),
  })
  .openapi('CodeEdits')
