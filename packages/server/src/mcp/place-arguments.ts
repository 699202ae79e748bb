import type { ClaimInput } from '@feescope/core'
import type { z } from '@hono/zod-openapi'
import { claimInput } from '../schemas/claim-input.ts'
import type { ToolContext } from './tool.ts'

/** When, where and by whom: what decides an amount beside the procedure. */
export const placeArguments = claimInput.pick({
  date: true,
  locality: true,
  zip: true,
  setting: true,
  pos: true,
  qp: true,
  provider: true,
  participation: true,
})

/** A claim without its lines; the engine checks the values. */
export function placeIn(
  {
    date,
    locality,
    zip,
    setting,
    pos,
    qp,
    provider,
    participation,
  }: z.output<typeof placeArguments>,
  { today }: ToolContext,
): Omit<ClaimInput, 'lines'> {
  const given = { locality, zip, setting, pos, qp, provider, participation }
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    date: date ?? today(),
  }
}
