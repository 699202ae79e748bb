import { nonParticipatingPercent } from '../../non-participating-percent.ts'
import { getParameter } from '../context.ts'
import { adjusted, type LineRule } from '../rule.ts'
import { multiplyLine } from '../working-line.ts'

export const nonParticipating: LineRule = {
  id: 'pfs.non-participating',
  sentence: 'The allowed amount of a non-participating practitioner is 95 % of the fee schedule.',
  citation: 'ssa-1848.a.3',
  parameters: [nonParticipatingPercent],
  example: '99213, 2026 national office: 95.19 × .95 = 90.4305 → 90.43.',
  scope: 'line',
  adjust: (line, context) => {
    if (context.claim.participating || context.claim.contract) return null
    const share = getParameter(context, nonParticipatingPercent, line.calc)
    return adjusted(
      multiplyLine(line, context, nonParticipatingPercent.label, share),
      nonParticipatingPercent.label,
    )
  },
}
