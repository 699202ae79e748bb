import { z } from '@hono/zod-openapi'
import { isoDate } from './values.ts'

const step = { id: z.int(), label: z.string() }
const valued = { ...step, value: z.string().openapi({ description: 'Exact decimal text' }) }

/** One recorded step of a price. */
export const traceStep = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('table'),
      ...valued,
      source: z.object({ release: z.string(), row: z.string(), column: z.string() }),
    }),
    z.object({
      kind: z.literal('policy'),
      ...valued,
      parameter: z.string(),
      effective: z.object({ from: isoDate, to: isoDate.nullable() }),
      citation: z.string(),
    }),
    z.object({ kind: z.literal('claim'), ...valued }),
    z.object({
      kind: z.literal('calculation'),
      ...valued,
      operation: z.enum(['add', 'subtract', 'multiply', 'divide', 'min', 'max', 'round']),
      inputs: z
        .array(z.int())
        .readonly()
        .openapi({ description: 'Ids of the steps it was made from' }),
      rounding: z
        .object({ mode: z.literal('half-up'), places: z.int(), citation: z.string() })
        .optional(),
    }),
    z.object({
      kind: z.literal('decision'),
      ...step,
      rule: z.string(),
      applied: z.boolean(),
      reason: z.string(),
      citation: z.string(),
    }),
  ])
  .openapi('TraceStep')
