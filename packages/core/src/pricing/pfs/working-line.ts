import { exact } from '../../money/exact.ts'
import { roundExact } from '../../money/round.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import type { PricingContext } from './context.ts'
import type { CodedLine, Factor, Part, WorkingLine } from './rule.ts'

/** Whether the line carries one of the modifiers. */
export function hasModifier({ line }: CodedLine, ...modifiers: readonly string[]): boolean {
  return (
    line.modifiers.length > 0 && line.modifiers.some((modifier) => modifiers.includes(modifier))
  )
}

/** The line with every part multiplied by the factor. */
export function multiplyLine(
  line: WorkingLine,
  context: PricingContext,
  label: string,
  value: Value,
  applies: 'sides' | 'whole' = 'whole',
): WorkingLine {
  const parts = line.parts.map((part) => multiplyPart(line.calc, context, part, label, value))
  return { ...line, parts, factors: [...line.factors, { label, value, applies }] }
}

/** One part times a factor; rounded at once only under the stepwise position. */
export function multiplyPart(
  calc: Calc,
  { claim }: PricingContext,
  part: Part,
  label: string,
  factor: Value,
): Part {
  const product = calc.multiply(label, part.value, factor)
  if (claim.positions.rounding !== 'stepwise') return { ...part, value: product }
  calc.decide({
    label: 'Stacked percentages',
    rule: 'position.rounding',
    applied: true,
    reason: 'Rounded after each: your choice; the default multiplies first and rounds once',
    citation: 'percent-rounding',
  })
  const value = calc.round(`${label}, rounded`, product, 2, 'half-up', 'percent-rounding')
  return { ...part, value }
}

/** The factors that apply to a component, times its fee: where a split line starts from. */
export function applyFactors(
  calc: Calc,
  fee: Value,
  factors: readonly Factor[],
  component: 'professional' | 'technical',
): Value {
  if (factors.length === 0) return fee
  return factors
    .filter((factor) => factor.applies !== 'technical' || component === 'technical')
    .reduce((value, factor) => calc.multiply(factor.label, value, factor.value), fee)
}

/** What the line would pay if nothing else happened, in cents; for ranking and display. */
export function centsOf(parts: readonly Part[]): number {
  let cents = 0
  for (const part of parts) {
    cents += roundExact(part.value, 2, 'half-up').units * part.units
  }
  return cents
}

/** Units that the line still pays: both sides of a bilateral line are one, whatever was billed. */
export function unitsOf({ parts }: Pick<WorkingLine, 'parts'>): number {
  return parts.reduce((sum, { units }) => sum + units, 0)
}

/** Splits `units` of one value into a first unit and the rest. */
export function firstAndRest(
  component: Part['component'],
  units: number,
  first: Value,
  rest: Value,
): readonly Part[] {
  const parts: Part[] = [{ component, value: first, units: 1 }]
  if (units > 1) parts.push({ component, value: rest, units: units - 1 })
  return parts
}

export function zero(calc: Calc, label: string): Value {
  return calc.claim(label, exact(0, 2))
}
