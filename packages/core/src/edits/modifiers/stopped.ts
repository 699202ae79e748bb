import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import { createProblem, type ModifierRule } from './modified-line.ts'

/** 73 and 74 are the facility's; 52 says nothing about a visit. 53 on visits is with the visits. */
export const stopped: ModifierRule = (line) =>
  line.modifiers.flatMap((modifier) => {
    if ((modifier === '73' || modifier === '74') && !line.outpatient && line.pos !== '24') {
      return createProblem(line, modifier, {
        severity: 'deny',
        why: 'is for facility claims (ASC, outpatient hospital)',
        fix: 'On a practitioner’s claim 53 is right if the record shows that the procedure was stopped for the patient’s safety.',
        denial: SUGGESTED_DENIALS.modifierInvalid,
      })
    }
    if (modifier === '52' && line.visit) {
      return createProblem(line, modifier, {
        severity: 'warn',
        why: 'says nothing about a visit',
        fix: 'Bill the visit at the level the record supports.',
      })
    }
    return []
  })
