import type { SuggestedDenial } from '../finding.ts'
import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import { createProblem, type ModifierRule } from './modified-line.ts'

interface DenialAsked {
  readonly why: string
  readonly fix: string
  readonly denial: SuggestedDenial
}

const WRONG_SURGERY: DenialAsked = {
  why: 'reports surgery on a wrong part, patient or procedure, which Medicare never pays',
  fix: 'Nothing lifts this denial.',
  denial: SUGGESTED_DENIALS.nonCovered,
}

const ASKED: ReadonlyMap<string, DenialAsked> = new Map([
  [
    'GY',
    {
      why: 'asks for a denial: the service is excluded by statute, and the patient pays',
      fix: 'Keep it if the patient needs the denial for another payer; leave it out if Medicare covers the service.',
      denial: SUGGESTED_DENIALS.statutorilyExcluded,
    },
  ],
  [
    'GZ',
    {
      why: 'says the service will be denied as not necessary and no notice was given, so the patient owes nothing',
      fix: 'Leave it out only if the record shows that the service was necessary.',
      denial: SUGGESTED_DENIALS.notNecessary,
    },
  ],
  ['PA', WRONG_SURGERY],
  ['PB', WRONG_SURGERY],
  ['PC', WRONG_SURGERY],
])

/** Modifiers that by themselves deny a line. */
export const liability: ModifierRule = (line) =>
  line.modifiers.flatMap((modifier) => {
    const asked = ASKED.get(modifier)
    return asked ? createProblem(line, modifier, { severity: 'deny', ...asked }) : []
  })
