import type { ClaimInput, Reference } from '@feescope/core'
import type { StakeOf } from './create-stakes.ts'
import type { UnitLimit } from './toolkit.ts'

const MEANING: Readonly<Record<1 | 2 | 3, string>> = {
  1: 'Each line is compared with the limit. True units above it may stand on a further line with a modifier that fits.',
  2: 'All units of the day are compared, and nothing lifts the limit: it follows from policy or the code itself.',
  3: 'All units of the day are compared. More is denied first; the payer may pay on appeal after it has seen the record.',
}

/** The units of a code that Medicare accepts. */
export function listLimits(
  reference: Reference,
  { date }: Omit<ClaimInput, 'lines'>,
  code: string,
  stakeOf: StakeOf,
): UnitLimit {
  const each = stakeOf({ code })
  const none = { code, units: null, mai: null, rationale: null, each }
  const chosen = reference.chooseMue('practitioner', date)
  if (!chosen.held) return { ...none, table: null, meaning: `Not checked. ${chosen.message}` }
  const { table } = chosen
  const limit = table.find(code)
  if (!limit) {
    return { ...none, table: table.id, meaning: 'CMS publishes no limit; that is not "unlimited".' }
  }
  const { units, mai, rationale } = limit
  return { code, units, mai, meaning: MEANING[mai], rationale, table: table.id, each }
}
