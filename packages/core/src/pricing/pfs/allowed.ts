import { exact } from '../../money/exact.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import type { Part } from './rule.ts'

/** Rounds each part once, multiplies by its units and adds up: the allowed amount, in cents. */
export function allowedOf(parts: readonly Part[], calc: Calc): Value {
  const [only] = parts
  if (only && parts.length === 1 && !calc.recording) return extended(only, calc)
  // Always the last step: what rules considered and left aside stands before it.
  return calc.add('Allowed amount', ...parts.map((part) => extended(part, calc)))
}

function extended({ component, value, units }: Part, calc: Calc): Value {
  const name = component === 'whole' ? 'One unit' : `One unit, ${component} component`
  const rounded =
    value.scale === 2 ? value : calc.round(name, value, 2, 'half-up', 'percent-rounding')
  if (units === 1) return rounded
  return calc.multiply('Units × amount of one unit', rounded, calc.claim('Units', exact(units, 0)))
}
