import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import {
  createProblem,
  type ListedLine,
  type ListedRule,
  type ModifierProblem,
} from './modified-line.ts'

/** 54, 55 and 56 split a global package; 22, 58, 78 and 79 belong to procedures that have one. */
export const splitPackage: ListedRule = (line) =>
  line.modifiers.flatMap((modifier) => {
    if (['54', '55', '56'].includes(modifier)) return judgeSplit(line, modifier)
    if (['22', '58', '78', '79'].includes(modifier)) return judgeProcedure(line, modifier)
    return []
  })

function judgeSplit(line: ListedLine, modifier: string): readonly ModifierProblem[] {
  const { globalDays, intraOperative } = line.row
  if ((globalDays === '010' || globalDays === '090') && intraOperative > 0) {
    if (modifier !== '56') return []
    return [
      createProblem(line, modifier, {
        severity: 'warn',
        why: 'is not paid by itself: Medicare pays pre-operative care with surgical care (54)',
        fix: 'Whoever operates bills 54. Ask the contractor before billing 56.',
      }),
    ]
  }
  return [
    createProblem(line, modifier, {
      severity: 'deny',
      why: `does not apply: the code has no global package to split (global days ${globalDays})`,
      fix: `Bill ${line.code} without ${modifier}.`,
      denial: SUGGESTED_DENIALS.modifierInvalid,
    }),
  ]
}

function judgeProcedure(line: ListedLine, modifier: string): readonly ModifierProblem[] {
  if (line.visit) {
    return [
      createProblem(line, modifier, {
        severity: 'deny',
        why: 'is for procedures, not for visits',
        fix:
          modifier === '22'
            ? 'Bill the visit at the level the record supports.'
            : 'For a visit in a global period, 24 is right only if the record shows it was unrelated.',
        denial: SUGGESTED_DENIALS.modifierInvalid,
      }),
    ]
  }
  if (line.row.globalDays !== 'XXX') return []
  return [
    createProblem(line, modifier, {
      severity: 'warn',
      why: 'has no effect: the code has no global period (XXX)',
      fix: `Bill ${line.code} without ${modifier}.`,
    }),
  ]
}
