import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import {
  findModifier,
  isAmbulanceTrip,
  type KnownModifier,
  MODIFIER_LIST_UNTIL,
} from './find-modifier.ts'
import {
  createProblem,
  type ModifiedLine,
  type ModifierProblem,
  type ModifierRule,
} from './modified-line.ts'

/** A modifier must exist on the date of service. */
export const known: ModifierRule = (line) =>
  line.modifiers.flatMap((modifier) => judgeModifier(line, modifier) ?? [])

function judgeModifier(line: ModifiedLine, modifier: string): ModifierProblem | undefined {
  if (isAmbulanceTrip(modifier, line.code)) return undefined
  const entry = findModifier(modifier)
  return entry ? judgeDates(line, entry) : unknownModifier(line, modifier)
}

/** After the list's last day a modifier may be new, so it is doubted and not denied. */
function unknownModifier(line: ModifiedLine, modifier: string): ModifierProblem {
  const fix = 'Check the modifier; correct it or leave it out.'
  if (line.date > MODIFIER_LIST_UNTIL) {
    return createProblem(line, modifier, {
      severity: 'warn',
      why: `is not in the modifier list held, which ends ${MODIFIER_LIST_UNTIL}; it may be newer or mistyped`,
      fix,
    })
  }
  return createProblem(line, modifier, {
    severity: 'deny',
    why: 'does not exist',
    fix,
    denial: SUGGESTED_DENIALS.modifierInvalid,
  })
}

function judgeDates(
  line: ModifiedLine,
  { code, added, ended }: KnownModifier,
): ModifierProblem | undefined {
  const denial = SUGGESTED_DENIALS.modifierOutOfDate
  if (added !== null && line.date < added) {
    return createProblem(line, code, {
      severity: 'deny',
      why: `did not exist on ${line.date}: its first day is ${added}`,
      fix: 'Use a modifier that was valid on the date of service, or none.',
      denial,
    })
  }
  if (ended !== null && line.date > ended) {
    return createProblem(line, code, {
      severity: 'deny',
      why: `ended on ${ended}`,
      fix: 'Leave it out, or use the modifier that replaced it.',
      denial,
    })
  }
  return undefined
}
