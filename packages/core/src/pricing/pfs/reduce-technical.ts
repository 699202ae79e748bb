import type { PolicyParameter } from '../../policy/policy.ts'
import type { Value } from '../../trace/calc.ts'
import { type ComponentFees, componentFees, isTechnical } from './components.ts'
import { findParameter, type PricingContext } from './context.ts'
import { adjusted, type Change, type Part, type WorkingLine } from './rule.ts'
import { applyFactors, firstAndRest, multiplyPart } from './working-line.ts'

/** A line as far as a component reduction sees it. */
export interface ComponentLine {
  readonly line: WorkingLine
  /** `null` for a component that the line does not contain. */
  readonly professional: Value | null
  readonly technical: Value | null
}

/** The components of a line, with the factors already applied; `null` when it cannot be split. */
export function splitLine(line: WorkingLine, context: PricingContext): ComponentLine | null {
  const [part] = line.parts
  if (!part || line.parts.length > 1) return null
  if (isTechnical(line.row)) return { line, professional: null, technical: part.value }
  if (line.row.modifier === '26' || line.row.pctc === '2') {
    return { line, professional: part.value, technical: null }
  }
  const fees: ComponentFees | undefined = componentFees(line.row, context, line.calc)
  if (!fees) return null
  return {
    line,
    professional: applyFactors(line.calc, fees.professional, line.factors, 'professional'),
    technical: applyFactors(line.calc, fees.technical, line.factors, 'technical'),
  }
}

/** How a component of a line is paid. */
interface ComponentCut {
  readonly component: 'professional' | 'technical'
  readonly value: Value
  /** Whether this is the highest, whose first unit is paid in full. */
  readonly highest: boolean
  readonly parameter: PolicyParameter
}

/**
 * Pays each component at its share. A line whose components all stay whole is left alone, so that
 * an unreduced global service keeps its own published fee.
 */
export function reduceComponents(
  { line, professional, technical }: ComponentLine,
  context: PricingContext,
  shares: {
    readonly professional: { highest: boolean; parameter: PolicyParameter } | null
    readonly technical: { highest: boolean; parameter: PolicyParameter } | null
  },
): Change | null {
  const units = line.line.units
  const cuts: ComponentCut[] = []
  if (professional && shares.professional) {
    cuts.push({ component: 'professional', value: professional, ...shares.professional })
  }
  if (technical && shares.technical) {
    cuts.push({ component: 'technical', value: technical, ...shares.technical })
  }
  if (cuts.every(({ highest }) => highest && units === 1)) return null
  const untouched: readonly Part[] =
    professional && !shares.professional
      ? [{ component: 'professional', value: professional, units }]
      : []
  const parts = cuts.flatMap((cut) => payComponent(line, context, cut))
  const reasons = cuts
    .filter(({ highest }) => !highest || units > 1)
    .map(
      ({ highest, parameter }) => `${parameter.label}${highest ? ', units after the first' : ''}`,
    )
  return adjusted({ ...line, parts: [...untouched, ...parts] }, reasons.join('; '))
}

function payComponent(
  line: WorkingLine,
  context: PricingContext,
  { component, value, highest, parameter }: ComponentCut,
): readonly Part[] {
  const units = line.line.units
  const whole: Part = { component, value, units }
  if (highest && units === 1) return [whole]
  const share = findParameter(context, parameter, line.calc)
  if (!share) return [whole]
  const reduced = multiplyPart(line.calc, context, whole, parameter.label, share)
  return highest ? firstAndRest(component, units, value, reduced.value) : [reduced]
}

/** The entry with the highest amount; the earliest of equals. */
export function highestOf<Entry>(
  entries: readonly Entry[],
  amountOf: (entry: Entry) => number | null,
): Entry | undefined {
  let best: Entry | undefined
  let bestAmount = Number.NEGATIVE_INFINITY
  for (const entry of entries) {
    const amount = amountOf(entry)
    if (amount !== null && amount > bestAmount) {
      best = entry
      bestAmount = amount
    }
  }
  return best
}
