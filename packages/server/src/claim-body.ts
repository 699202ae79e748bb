import { type ClaimInput, InvalidInput, type Issue } from '@feescope/core'

export interface ClaimBody {
  /** Not checked yet: the engine does, so that library, CLI, HTTP and MCP agree. */
  readonly claim: ClaimInput
  readonly explain: boolean
}

/** A claim as it was sent: takes `explain`, which is the transport's, out of it, and dates it. */
export function claimBodyOf(body: unknown, today: () => string): ClaimBody {
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
