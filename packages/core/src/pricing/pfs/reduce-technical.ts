import type { PolicyParameter } from '../../policy/policy.ts'
import type { Value } from '../../trace/calc.ts'
import { type ComponentFees, componentFees, isTechnical } from './components.ts'
import { findParameter, type PricingContext } from './context.ts'
import { adjusted, type Change, type Part, type WorkingLine } from './rule.ts'
import { applyFactors, firstAndRest, multiplyPart, unitsOf } from './working-line.ts'

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
  if (line.agreed) return null
  const fees: ComponentFees | undefined = componentFees(line.row, context, line.calc)
  if (!fees) return null
  return {
    line,
    professional: applyFactors(line.calc, fees.professional, line.factors, 'professional'),
    technical: applyFactors(line.calc, fees.technical, line.factors, 'technical'),
  }
}

/** The share of a component, and whether it is the highest, whose first unit is paid in full. */
export interface ComponentShare {
  readonly highest: boolean
  readonly parameter: PolicyParameter
}

/**
 * Pays each component at its share; `null` leaves a component whole. A line whose components all
 * stay whole is left alone, so that an unreduced global service keeps its own published fee.
 */
export function reduceComponents(
  { line, professional, technical }: ComponentLine,
  context: PricingContext,
  shares: {
    readonly professional: ComponentShare | null
    readonly technical: ComponentShare | null
  },
): Change | null {
  const ofProfessional = professional && shares.professional
  const ofTechnical = technical && shares.technical
  if (!isCut(line, ofProfessional) && !isCut(line, ofTechnical)) return null
  const parts: Part[] = []
  if (professional)
    pushComponent(parts, line, context, 'professional', professional, ofProfessional)
  if (technical) pushComponent(parts, line, context, 'technical', technical, ofTechnical)
  return adjusted({ ...line, parts }, reasonOf(line, ofProfessional, ofTechnical))
}

function isCut(line: WorkingLine, share: ComponentShare | null): boolean {
  return share !== null && (!share.highest || unitsOf(line) > 1)
}

function reasonOf(
  line: WorkingLine,
  professional: ComponentShare | null,
  technical: ComponentShare | null,
): string {
  const first = describeCut(line, professional)
  const second = describeCut(line, technical)
  return first !== '' && second !== '' ? `${first}; ${second}` : first + second
}

function describeCut(line: WorkingLine, share: ComponentShare | null): string {
  if (!share || !isCut(line, share)) return ''
  const { label } = share.parameter
  return share.highest ? `${label}, units after the first` : label
}

function pushComponent(
  parts: Part[],
  line: WorkingLine,
  context: PricingContext,
  component: 'professional' | 'technical',
  value: Value,
  share: ComponentShare | null,
): void {
  const units = unitsOf(line)
  const whole: Part = { component, value, units }
  const factor =
    isCut(line, share) && share ? findParameter(context, share.parameter, line.calc) : undefined
  if (!share || !factor) {
    parts.push(whole)
    return
  }
  const reduced = multiplyPart(line.calc, context, whole, share.parameter.label, factor)
  if (share.highest) parts.push(...firstAndRest(component, units, value, reduced.value))
  else parts.push(reduced)
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
