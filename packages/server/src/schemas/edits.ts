import { z } from '@hono/zod-openapi'
import { isoDate } from './values.ts'

export const verdict = z
  .enum(['passes', 'fails', 'not-checked'])
  .openapi({ description: 'What could not be checked is not clean' })

/** How a remittance would state a denial. */
export const denial = z.object({
  group: z.string(),
  carc: z.string(),
  rarc: z.string().nullable(),
})

/** What an edit says about one line. */
export const finding = z
  .object({
    edit: z.string(),
    line: z.int(),
    with: z.int().optional().openapi({ description: 'The other line of a pair' }),
    withService: z.object({ date: isoDate, code: z.string() }).optional(),
    code: z.string(),
    column1: z.string().optional(),
    column2: z.string().optional(),
    modifierIndicator: z.string().optional(),
    severity: z.enum(['deny', 'warn', 'info']),
    message: z.string(),
    fix: z.array(z.string()).readonly(),
    effective: isoDate.nullable(),
    deleted: isoDate.nullable(),
    rationale: z.string().nullable(),
    table: z.string().nullable(),
    asOf: z.string().nullable(),
    denial: denial.nullable(),
    citation: z.string(),
  })
  .openapi('Finding')

/** What one edit looked at and concluded. */
export const checkedEdit = z
  .object({
    edit: z.string(),
    table: z.string().nullable(),
    verdict,
    quarter: z.string().nullable(),
    asOf: z
      .string()
      .nullable()
      .openapi({ description: 'Set when another quarter’s table stands in' }),
    reason: z.string().nullable(),
    codes: z.array(z.string()).readonly(),
    rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))).readonly(),
  })
  .openapi('CheckedEdit')
