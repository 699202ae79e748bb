import { z } from '@hono/zod-openapi'

const issue = z.object({
  path: z.string().openapi({ example: 'lines[0].code' }),
  code: z.string(),
  expected: z.string(),
  received: z.string(),
  message: z.string(),
})

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    issues: z.array(issue).optional(),
  })
  .openapi('Problem', { description: 'An error answer (RFC 9457); lists everything wrong.' })

/** An error answer in a route's description. */
export function problemResponse(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } }
}

/** A good answer in a route's description. */
export function jsonResponse<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } }
}
