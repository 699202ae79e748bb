import { type ClaimInput, formatUnits, type LineInput } from '@feescope/core'
import type { BilledClaim, BilledLine, BilledPlace } from './billed-claim.ts'

/** Lines of a claim that the engine prices together: one day, one place, one practitioner. */
export interface ClaimPart {
  readonly input: ClaimInput
  /** The billed lines, in the order of `input.lines`. */
  readonly lines: readonly BilledLine[]
}

/** What a claim may leave open, as the user gives it. */
export type PlaceDefaults = Omit<ClaimInput, 'date' | 'lines'>

/**
 * A billed claim as the engine takes it. A claim with several days, places or practitioners makes
 * several parts; what it says of them comes before the defaults.
 */
export function toClaimInputs(
  { lines }: Pick<BilledClaim, 'lines'>,
  defaults: PlaceDefaults = {},
): readonly ClaimPart[] {
  const groups = new Map<string, BilledLine[]>()
  for (const line of lines) {
    const { pos, zip, locality, setting, provider, qp } = line.place
    const key = [line.date, pos, zip, locality, setting, provider, qp].join('|')
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  return [...groups.values()].map((group) => ({ input: inputOf(group, defaults), lines: group }))
}

function inputOf(lines: readonly BilledLine[], defaults: PlaceDefaults): ClaimInput {
  const [first] = lines
  if (!first) throw new Error('a part has a line')
  return {
    ...atPlace(first.place, defaults),
    date: first.date,
    lines: lines.map(lineInputOf),
  }
}

/** The place a line names, over the defaults; a POS or a ZIP of its own replaces theirs. */
function atPlace(place: BilledPlace, defaults: PlaceDefaults): PlaceDefaults {
  const { pos, setting, locality, zip, ...others } = defaults
  const where =
    place.pos !== null
      ? { pos: place.pos }
      : place.setting !== null
        ? { setting: place.setting }
        : { ...(pos !== undefined && { pos }), ...(setting !== undefined && { setting }) }
  const area =
    place.locality !== null
      ? { locality: place.locality }
      : place.zip !== null
        ? { zip: place.zip }
        : { ...(locality !== undefined && { locality }), ...(zip !== undefined && { zip }) }
  return {
    ...others,
    ...where,
    ...area,
    ...(place.provider !== null && { provider: place.provider }),
    ...(place.qp !== null && { qp: place.qp }),
    assignment: place.assigned ? 'assigned' : 'unassigned',
  }
}

function lineInputOf(line: BilledLine): LineInput {
  const { code, modifiers, units, minutes, charge, careDays } = line
  return {
    code,
    modifiers,
    units,
    ...(charge !== null && { charge: formatUnits(charge, 2) }),
    ...(minutes !== null && { minutes }),
    ...(careDays !== null && { careDays }),
  }
}
