import { roundExact } from '../../money/round.ts'
import type { PfsRow } from '../../reference/pfs-release.ts'
import type { Calc, Value } from '../../trace/calc.ts'
import type { CodedLine, Part } from './rule.ts'

/** A line on its way through the rules. */
export interface WorkingLine extends CodedLine {
  readonly row: PfsRow
  readonly calc: Calc
  /** Fee schedule amount of one unit in cents, before any adjustment. */
  readonly fee: Value
  /** The amount so far. Together the parts are the line. */
  readonly parts: readonly Part[]
}

/** Whether the line carries the modifier. */
export function hasModifier(coded: CodedLine, ...modifiers: readonly string[]): boolean {
  return coded.line.modifiers.some((modifier) => modifiers.includes(modifier))
}

/** Every part times a factor. */
export function multiplyParts(
  line: WorkingLine,
  label: string,
  factor: Value,
  components: readonly Part['component'][] = ['whole', 'professional', 'technical'],
): readonly Part[] {
  return line.parts.map((part) =>
    components.includes(part.component)
      ? { ...part, value: line.calc.multiply(label, part.value, factor) }
      : part,
  )
}

/** What the line would pay if nothing else happened, in cents; for comparison and display. */
export function centsOf(parts: readonly Part[]): number {
  let cents = 0
  for (const part of parts) {
    cents += roundExact(part.value, 2, 'half-up').units * part.units
  }
  return cents
}
