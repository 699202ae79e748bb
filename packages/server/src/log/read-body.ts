import { InvalidInput } from '@feescope/core'
import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { issuesOf } from '../issues.ts'
import { readJson } from '../read-json.ts'

/** The JSON body as its schema has it. Throws `InvalidInput` with every issue. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const result = schema.safeParse(await readJson(c))
  if (!result.success) throw new InvalidInput(issuesOf(result.error))
  return result.data
}
