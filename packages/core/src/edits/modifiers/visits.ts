import type { CodeSection } from '../../domain/code-section.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import {
  createProblem,
  type ModifiedLine,
  type ModifierProblem,
  type ModifierRule,
} from './modified-line.ts'

const OF_VISITS = ['24', '25', '57', 'FT']
const NOT_OF_VISITS = ['59', 'XE', 'XS', 'XP', 'XU', '53', '50', '51']

/** Sections without any visit; elsewhere payers treat some services as visits. */
const WITHOUT_VISITS: readonly CodeSection[] = [
  'Anesthesia',
  'Surgery',
  'Radiology',
  'Pathology and laboratory',
]

/** Modifiers of visits on visits, and those of procedures not on them. */
export const visits: ModifierRule = (line) =>
  line.modifiers.flatMap((modifier) => {
    if (modifier === '27' && !line.outpatient) return hospitalOnly(line)
    if (OF_VISITS.includes(modifier) && !line.visit) return onProcedure(line, modifier)
    if (NOT_OF_VISITS.includes(modifier) && line.visit) return onVisit(line, modifier)
    return []
  })

function onProcedure(line: ModifiedLine, modifier: string): ModifierProblem {
  const certain = WITHOUT_VISITS.includes(line.section)
  return createProblem(line, modifier, {
    severity: certain ? 'deny' : 'warn',
    why: certain
      ? 'is for visits (evaluation and management) only'
      : 'is for visits; the code is outside the visits Feescope knows',
    fix: `If it was meant for the visit of the day, put it on that line as the record shows; ${line.code} does not carry it.`,
    ...(certain ? { denial: SUGGESTED_DENIALS.modifierInvalid } : {}),
  })
}

function onVisit(line: ModifiedLine, modifier: string): ModifierProblem {
  const distinct = /^(59|X.)$/.test(modifier)
  return createProblem(line, modifier, {
    severity: modifier === '53' ? 'deny' : 'warn',
    why: 'is for procedures, not for visits',
    fix: distinct
      ? `25 is the modifier of a visit beside a procedure, and right only if the record shows a significant, separate visit.`
      : `Bill ${line.code} without ${modifier}.`,
    ...(modifier === '53' ? { denial: SUGGESTED_DENIALS.modifierInvalid } : {}),
  })
}

function hospitalOnly(line: ModifiedLine): ModifierProblem {
  return createProblem(line, '27', {
    severity: 'warn',
    why: 'is for hospital outpatient claims, not for practitioners',
    fix: 'Leave it out on a practitioner’s claim.',
  })
}
