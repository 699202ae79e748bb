import type { Context } from 'hono'
import { ProblemError, problem } from './problem.ts'

/** The body as JSON, whatever it holds. Throws a problem for text that is not JSON. */
export async function readJson(c: Context): Promise<unknown> {
  const text = await c.req.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError(
      problem(400, 'malformed-json', 'The body is not JSON', 'Send one JSON document in UTF-8.'),
    )
  }
}
