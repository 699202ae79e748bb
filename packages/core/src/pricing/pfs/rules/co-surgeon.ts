import { getParameter } from '../context.ts'
import { coSurgeonPercent } from '../parameters/co-surgeon-percent.ts'
import { adjusted, type LineRule } from '../rule.ts'
import { hasModifier, multiplyLine } from '../working-line.ts'

export const coSurgeon: LineRule = {
  id: 'pfs.co-surgeon',
  sentence: 'Each of two surgeons who share a procedure (62) is paid 62.5 %.',
  modifiers: ['62'],
  citation: 'mcpm-12-40.8',
  parameters: [coSurgeonPercent],
  example: '22612-62, 2026 facility: 1,467.64 × .625 = 917.275 → 917.28.',
  scope: 'line',
  adjust: (line, context) => {
    if (!hasModifier(line, '62')) return null
    const share = getParameter(context, coSurgeonPercent, line.calc)
    return adjusted(
      multiplyLine(line, context, coSurgeonPercent.label, share),
      'Two surgeons (62): 62.5 % to each',
    )
  },
}
