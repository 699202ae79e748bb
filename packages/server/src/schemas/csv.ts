import { z } from '@hono/zod-openapi'

/** A csv in a route's description. */
const csv = z.string().openapi({ example: 'date,code\n2026-07-15,45385\n' })

/** A csv file as the body. */
export const csvBody = { required: true, content: { 'text/csv': { schema: csv } } } as const

/** A csv file as the answer. */
export function csvResponse(description: string) {
  return { description, content: { 'text/csv': { schema: csv } } }
}
