import type { Context } from 'hono'
import { type ClaimBody, claimBodyOf } from './claim-body.ts'
import { readJson } from './read-json.ts'

/** The claim in a request's body. */
export async function readClaimBody(c: Context, today: () => string): Promise<ClaimBody> {
  return claimBodyOf(await readJson(c), today)
}
