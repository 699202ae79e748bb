import { exact } from '../../money/exact.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import type { Part } from './rule.ts'

/** Rounds each part once, multiplies by its units and adds up: the allowed amount, in cents. */
export function allowedOf(parts: readonly Part[], calc: Calc): Value {
  const amounts = parts.map((part) => extended(part, calc))
  const [only, ...others] = amounts
  if (!only) throw new Error('a priced line has at least one part')
  return others.length === 0 ? only : calc.add('Sum of the parts', ...amounts)
}

function extended({ component, value, units }: Part, calc: Calc): Value {
  const name = component === 'whole' ? 'One unit' : `One unit, ${component} component`
  const rounded =
    value.scale === 2 ? value : calc.round(name, value, 2, 'half-up', 'percent-rounding')
  if (units === 1) return rounded
  return calc.multiply('Units × amount of one unit', rounded, calc.claim('Units', exact(units, 0)))
}
