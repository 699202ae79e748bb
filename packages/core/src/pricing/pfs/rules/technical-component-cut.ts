import type { CitationId } from '../../../citations/citations.ts'
import { isAboutCode } from '../../../domain/imaging-kind.ts'
import type { PolicyParameter } from '../../../policy/policy.ts'
import { componentFees, isTechnical } from '../components.ts'
import { findParameter, type PricingContext } from '../context.ts'
import { adjusted, type Change, type LineRule, type WorkingLine } from '../rule.ts'
import { hasModifier, multiplyLine } from '../working-line.ts'

/** What FX, FY and CT have in common: they keep a share of the technical component only. */
export function defineTechnicalCut(cut: {
  readonly id: string
  readonly modifier: string
  readonly sentence: string
  readonly citation: CitationId
  readonly parameter: PolicyParameter
  readonly example: string
}): LineRule {
  return {
    id: cut.id,
    sentence: cut.sentence,
    modifiers: [cut.modifier],
    citation: cut.citation,
    parameters: [cut.parameter],
    example: cut.example,
    scope: 'line',
    adjust: (line, context) =>
      hasModifier(line, cut.modifier) && isAboutCode(cut.modifier, line.row.code)
        ? cutTechnical(line, context, cut.parameter)
        : null,
  }
}

function cutTechnical(
  line: WorkingLine,
  context: PricingContext,
  parameter: PolicyParameter,
): Change | null {
  if (line.agreed) return null
  const { calc } = line
  const share = findParameter(context, parameter, calc)
  if (!share) return null
  if (isTechnical(line.row)) {
    const cut = multiplyLine(line, context, parameter.label, share)
    return adjusted(cut, `${parameter.label}: the technical component is cut`)
  }
  const components = componentFees(line.row, context, calc)
  if (!components) return null
  const kept = calc.multiply(parameter.label, components.technical, share)
  const lost = calc.subtract('Cut from the technical component', components.technical, kept)
  return adjusted(
    {
      ...line,
      parts: line.parts.map((part) => ({
        ...part,
        value: calc.subtract('Whole service less the cut', part.value, lost),
      })),
      factors: [...line.factors, { label: parameter.label, value: share, applies: 'technical' }],
    },
    `${parameter.label}: the technical component of the whole service is cut`,
  )
}
