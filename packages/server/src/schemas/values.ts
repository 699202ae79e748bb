import { z } from '@hono/zod-openapi'

/** Dollars, decimal text. */
export const money = z.string().openapi({ example: '113.56', description: 'Dollars and cents' })

/** Relative value units, decimal text. */
export const rvu = z.string().openapi({ example: '3.40', description: 'Relative value units' })

export const isoDate = z
  .string()
  .openapi({ example: '2026-07-15', format: 'date', description: 'YYYY-MM-DD' })

export const setting = z.enum(['facility', 'nonfacility'])

export const note = z
  .object({ code: z.string(), message: z.string() })
  .openapi('Note', { description: 'A remark that changes no amount.' })
