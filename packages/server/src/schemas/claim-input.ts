import { z } from '@hono/zod-openapi'
import { MAX_LINES } from '../limits.ts'
import { isoDate, money, setting } from './values.ts'

const line = z.object({
  code: z.string().openapi({ example: '76120' }),
  modifiers: z
    .array(z.string())
    .optional()
    .openapi({ example: ['26'] }),
  units: z.int().min(1).max(9999).optional().openapi({ description: 'Default 1' }),
  charge: money.optional().openapi({ description: 'Charge for the whole line' }),
})

/** What `POST /price` takes. It documents: the engine itself reads and checks the body. */
export const claimInput = z
  .object({
    date: isoDate.optional().openapi({ description: 'Date of service; default today' }),
    locality: z
      .string()
      .optional()
      .openapi({ example: '13202-01', description: 'MAC-NN, or national (the default)' }),
    pos: z
      .string()
      .optional()
      .openapi({ example: '11', description: 'Place of service; decides the setting. Default 11' }),
    setting: setting.optional().openapi({ description: 'Instead of a place of service' }),
    qp: z
      .boolean()
      .optional()
      .openapi({ description: 'Qualifying APM participant. Default false' }),
    provider: z
      .string()
      .optional()
      .openapi({ example: 'physician', description: 'physician (default), np, pa, crna …' }),
    participation: z.enum(['par', 'nonpar']).optional().openapi({ description: 'Default par' }),
    explain: z
      .boolean()
      .optional()
      .openapi({ description: 'Fill the trace of every line. Default false' }),
    lines: z.array(line).min(1).max(MAX_LINES),
  })
  .openapi('ClaimInput', {
    example: { date: '2026-07-15', locality: '13202-01', lines: [{ code: '76120' }] },
  })
