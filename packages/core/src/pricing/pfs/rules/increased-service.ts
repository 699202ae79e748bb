import { findParameter } from '../context.ts'
import { increasedServicePercent } from '../parameters/increased-service-percent.ts'
import { adjusted, type LineRule } from '../rule.ts'
import { hasModifier, multiplyLine } from '../working-line.ts'

/** Medicare reviews 22 and publishes no share, so the plain fee is stated unless a contract says more. */
export const increasedService: LineRule = {
  id: 'pfs.increased-service',
  sentence:
    'More work than usual (22) pays the plain fee until reviewed; a contract may name a share.',
  modifiers: ['22'],
  citation: 'mcpm-12-20.4.6',
  parameters: [increasedServicePercent],
  example: '27447-22 is stated at 1,159.35; under a contract with 1.25 it pays 1,449.19.',
  scope: 'line',
  adjust: (line, context) => {
    if (!hasModifier(line, '22')) return null
    const share = findParameter(context, increasedServicePercent, line.calc)
    if (!share) return null
    return adjusted(
      multiplyLine(line, context, increasedServicePercent.label, share),
      increasedServicePercent.label,
    )
  },
}
