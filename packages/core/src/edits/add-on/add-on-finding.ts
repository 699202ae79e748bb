import { createFinding, type Finding } from '../finding.ts'
import { listInWords } from '../in-words.ts'
import type { Standing } from '../standing.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import { type AddOnJudgement, isDenied } from './judge-add-ons.ts'

/** More primaries than these are counted, not named. */
const NAMED_PRIMARIES = 12

/** The finding of an add-on line; none where a payable primary stands beside it. */
export function addOnFinding(judgement: AddOnJudgement, standing: Standing): Finding | undefined {
  const { line, primary } = judgement
  if (primary.kind === 'payable') return undefined
  const deny = isDenied(judgement)
  return createFinding({
    edit: 'add-on',
    line: line.number,
    ...(primary.kind === 'denied' && primary.primary.line
      ? { with: primary.primary.line.number }
      : {}),
    code: line.code,
    severity: deny ? 'deny' : 'warn',
    message: () => `${describe(judgement)}${standing.words}`,
    fix: () => fixOf(judgement),
    rationale: `Add-on code type ${judgement.state.type}`,
    table: standing.table,
    asOf: standing.asOf,
    denial: deny ? SUGGESTED_DENIALS.addOn : null,
    citation: 'ncci-add-on',
  })
}

function describe({ line, state, primary }: AddOnJudgement): string {
  const subject = `${line.code} (line ${line.number}) is an add-on code of type ${state.type}`
  if (primary.kind === 'denied') {
    return `${subject}, and its primary ${primary.primary.code} (${primary.primary.name}) is denied: the add-on is denied with it.`
  }
  switch (state.type) {
    case 1:
      return `${subject}: it is paid only with one of its primaries on the same day, by the same practitioner, and none is billed. Its primaries: ${namePrimaries(state.primaries)}.`
    case 2:
      return `${subject}: the Medicare contractor decides which primaries it accepts, so no national table can check it.`
    case 3:
      return `${subject}: none of the listed primaries is billed; the contractor may accept others. Listed: ${namePrimaries(state.primaries)}.`
    default:
      return state.type satisfies never
  }
}

function namePrimaries(primaries: ReadonlySet<string>): string {
  const named = [...primaries].slice(0, NAMED_PRIMARIES)
  const more = primaries.size - named.length
  if (named.length === 0) return 'none; the contractor decides'
  return more > 0 ? `${named.join(', ')} and ${more} more` : listInWords(named, 'or')
}

function fixOf({ line, state, primary }: AddOnJudgement): readonly string[] {
  if (primary.kind === 'denied') {
    return [
      `Resolve the denial of ${primary.primary.code} first. While it is denied, ${line.code} cannot be paid.`,
    ]
  }
  const missing = `If the primary was done that day, bill it on this claim; if it is on another claim, check that practitioner and date agree${line.code === '99292' ? ' (99291 may be by another member of the same group and specialty)' : ''}.`
  if (state.type === 1) {
    return [
      missing,
      `If no primary was done, ${line.code} is not the right code. No modifier lifts this.`,
    ]
  }
  return [missing, `Look up which primaries the Medicare contractor accepts for ${line.code}.`]
}
