import { z } from '@hono/zod-openapi'
import { isoDate, money, setting } from './values.ts'

/** What `POST /toolkit` takes. */
export const toolkitQuestion = z
  .object({
    codes: z
      .array(z.string().max(10))
      .min(1)
      .max(100)
      .openapi({ example: ['76120', '76000'] }),
    date: isoDate.optional(),
    locality: z.string().optional().openapi({ example: '13202-01' }),
    zip: z.string().optional(),
    setting: setting.optional(),
    pos: z.string().optional(),
    qp: z.boolean().optional(),
    provider: z.string().optional(),
    participation: z.enum(['par', 'nonpar']).optional(),
    format: z.enum(['json', 'pdf', 'zip']).optional().openapi({
      description: 'json (the default), the PDF alone, or PDF and CSV files as a zip',
    }),
  })
  .openapi('ToolkitQuestion')

const stake = z
  .object({ amount: money.nullable(), reason: z.string().nullable() })
  .openapi('Stake', { description: 'Dollars of one line here, or why it has no price' })

const citation = z.object({
  title: z.string(),
  section: z.string(),
  dated: z.string().nullable(),
  publisher: z.string(),
  where: z.string(),
  authority: z.string(),
  rank: z.int(),
  seen: z.string(),
})

/** The answer of `POST /toolkit`. */
export const toolkit = z
  .object({
    date: isoDate,
    locality: z
      .object({ mac: z.string(), number: z.string(), name: z.string(), state: z.string() })
      .nullable(),
    setting,
    release: z.string().nullable(),
    codes: z
      .array(
        z.object({
          code: z.string(),
          label: z.string().nullable(),
          whole: stake,
          professional: stake,
          technical: stake,
        }),
      )
      .readonly(),
    triggers: z
      .array(
        z.object({
          code: z.string(),
          tried: z.string(),
          edit: z.string(),
          severity: z.enum(['deny', 'warn']),
          denial: z.string().nullable().openapi({ example: 'CO-151 N362' }),
          message: z.string(),
          fix: z.array(z.string()).readonly(),
          atStake: stake,
          citation: z.string(),
        }),
      )
      .readonly(),
    pitfalls: z
      .array(
        z.object({
          code: z.string(),
          modifier: z.string(),
          allowed: stake,
          without: stake,
          message: z.string().nullable(),
          fix: z.array(z.string()).readonly(),
          citation: z.string().nullable(),
        }),
      )
      .readonly(),
    conflicts: z
      .array(
        z.object({
          column1: z.string(),
          column2: z.string(),
          label1: z.string().nullable(),
          label2: z.string().nullable(),
          among: z.boolean().openapi({ description: 'Both codes are on the list' }),
          modifierIndicator: z.enum(['0', '1']),
          effective: isoDate.nullable(),
          rationale: z.string().nullable(),
          atStake: stake,
        }),
      )
      .readonly(),
    limits: z
      .array(
        z.object({
          code: z.string(),
          units: z.int().nullable(),
          mai: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
          meaning: z.string(),
          rationale: z.string().nullable(),
          table: z.string().nullable(),
          each: stake,
        }),
      )
      .readonly(),
    documentation: z
      .array(
        z.object({
          code: z.string(),
          id: z.string(),
          what: z.string(),
          why: z.string(),
          prevents: z.string(),
          citation,
        }),
      )
      .readonly(),
    notes: z.array(z.string()).readonly(),
  })
  .openapi('Toolkit')
