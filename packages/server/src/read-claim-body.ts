import { type ClaimInput, InvalidInput, type Issue } from '@feescope/core'
import type { Context } from 'hono'
import { readJson } from './read-json.ts'

export interface ClaimBody {
  /** Not checked yet: the engine does, so that library, CLI and HTTP agree. */
  readonly claim: ClaimInput
  readonly explain: boolean
}

/** The body of a claim: takes `explain`, which is the transport's, out of it, and dates it. */
export async function readClaimBody(c: Context, today: () => string): Promise<ClaimBody> {
  const body = await readJson(c)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { claim: body as ClaimInput, explain: false }
  }
  const { explain = false, ...claim } = body as Record<string, unknown>
  if (typeof explain !== 'boolean') throw new InvalidInput([notBoolean(typeof explain)])
  return { claim: { ...claim, date: claim['date'] ?? today() } as unknown as ClaimInput, explain }
}

function notBoolean(received: string): Issue {
  return {
    path: 'explain',
    code: 'not-boolean',
    expected: 'true or false',
    received,
    message: `explain: expected true or false, not ${received}.`,
  }
}
