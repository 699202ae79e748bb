import { getParameter } from '../context.ts'
import { assistantPercent } from '../parameters/assistant-percent.ts'
import { assistantPractitionerPercent } from '../parameters/assistant-practitioner-percent.ts'
import { adjusted, type LineRule } from '../rule.ts'
import { hasModifier, multiplyLine } from '../working-line.ts'

export const assistantAtSurgery: LineRule = {
  id: 'pfs.assistant-at-surgery',
  sentence:
    'A physician assisting at surgery (80, 81, 82) is paid 16 %; a PA, NP or CNS assisting (AS) 13.6 %.',
  modifiers: ['80', '81', '82', 'AS'],
  citation: 'mcpm-12-20.4.3',
  parameters: [assistantPercent, assistantPractitionerPercent],
  example:
    '27447-80, 2026: 1,159.35 × .16 = 185.496 → 185.50; 27447-AS × .136 = 157.6716 → 157.67.',
  scope: 'line',
  adjust: (line, context) => {
    const parameter = hasModifier(line, 'AS')
      ? assistantPractitionerPercent
      : hasModifier(line, '80', '81', '82')
        ? assistantPercent
        : undefined
    if (!parameter) return null
    const share = getParameter(context, parameter, line.calc)
    return adjusted(multiplyLine(line, context, parameter.label, share), parameter.label)
  },
}
