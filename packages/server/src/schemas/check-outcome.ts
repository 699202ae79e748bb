import { z } from '@hono/zod-openapi'
import { checkedEdit, finding, verdict } from './edits.ts'
import { isoDate } from './values.ts'

/** The answer of `POST /check`. */
export const checkOutcome = z
  .object({
    date: isoDate,
    verdict,
    summary: z.string(),
    checked: z.array(checkedEdit).readonly(),
    findings: z.array(finding).readonly(),
    engine: z.string(),
  })
  .openapi('CheckOutcome')
