import { SUGGESTED_DENIALS } from '../suggested-denials.ts'
import { createProblem, type ListedRule, type ModifierProblem } from './modified-line.ts'

const PLANS = ['GN', 'GO', 'GP']

/** The plan of care a therapy assistant's modifier belongs to. */
const PLAN_OF_ASSISTANT: ReadonlyMap<string, string> = new Map([
  ['CQ', 'GP'],
  ['CO', 'GO'],
])

/** Therapy lines name their plan of care; an assistant's modifier stands beside its plan. */
export const therapy: ListedRule = (line) => {
  const problems: ModifierProblem[] = []
  for (const [assistant, plan] of PLAN_OF_ASSISTANT) {
    if (!line.modifiers.includes(assistant) || line.modifiers.includes(plan)) continue
    problems.push(
      createProblem(line, assistant, {
        severity: 'deny',
        why: `needs ${plan} beside it`,
        fix: `Add ${plan} if the service was under that plan of care; otherwise ${assistant} is wrong.`,
        denial: SUGGESTED_DENIALS.modifierCombination,
      }),
    )
  }
  const isTherapy = line.row.multipleProcedure === '5' || line.row.pctc === '7'
  if (isTherapy && !line.modifiers.some((modifier) => PLANS.includes(modifier))) {
    problems.push({
      severity: 'warn',
      message: `${line.code} (line ${line.number}) is a therapy service without GN, GO or GP. Under a therapy plan of care Medicare returns such a line.`,
      fix: [
        'Add the plan of care it was furnished under: GN speech-language, GO occupational, GP physical therapy.',
      ],
      denial: SUGGESTED_DENIALS.modifierMissing,
    })
  }
  return problems
}
