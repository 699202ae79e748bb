import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import { createProblem, type ModifierRule } from './modified-line.ts'

const ROLES = ['AA', 'AD', 'QK', 'QX', 'QY', 'QZ']
const OF_ANESTHESIA = [...ROLES, 'QS', 'G8', 'G9', '23', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6']

/** Anesthesia modifiers on anesthesia codes, and one role on each of these. */
export const anesthesia: ModifierRule = (line) => {
  const isAnesthesia = line.section === 'Anesthesia'
  const misplaced = line.modifiers.filter((modifier) =>
    isAnesthesia ? modifier === '47' : OF_ANESTHESIA.includes(modifier),
  )
  const problems = misplaced.map((modifier) =>
    createProblem(line, modifier, {
      severity: 'deny',
      why: isAnesthesia
        ? 'says that the surgeon gave anesthesia, and goes on the surgical code'
        : 'is for anesthesia codes (00100–01999) only',
      fix: `Bill ${line.code} without ${modifier}.`,
      denial: SUGGESTED_DENIALS.modifierInvalid,
    }),
  )
  if (!isAnesthesia || line.modifiers.some((modifier) => ROLES.includes(modifier))) return problems
  return [
    ...problems,
    {
      severity: 'warn',
      message: `${line.code} (line ${line.number}) is anesthesia without a role modifier; contractors return such a line.`,
      fix: [
        'Add the role of whoever bills it: AA personally, QY, QK or AD medical direction or supervision, QX or QZ nurse anesthetist.',
      ],
      denial: SUGGESTED_DENIALS.modifierMissing,
    },
  ]
}
