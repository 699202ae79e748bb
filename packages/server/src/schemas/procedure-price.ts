import { z } from '@hono/zod-openapi'
import { money } from './values.ts'

/** What one procedure is worth at the place asked about, or why that cannot be said. */
export const procedurePrice = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('priced'), amount: money }),
    z.object({ status: z.literal('refused'), reason: z.string() }),
  ])
  .openapi('ProcedurePrice')
