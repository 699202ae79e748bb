import type { CitationId } from '../citations/citations.ts'
import type { Exact } from '../money/exact.ts'
import type { RoundingMode } from '../money/round.ts'
import type { PolicyValue } from '../policy/policy.ts'

/** A number on its way to an amount; `step` is its place in the trace, −1 when nothing is kept. */
export interface Value extends Exact {
  readonly step: number
}

/** A rule's word on whether it applied, and why. */
export interface Decision {
  readonly label: string
  readonly rule: string
  readonly applied: boolean
  readonly reason: string
  readonly citation: CitationId
}

/**
 * All arithmetic on money goes through here, and so does every read. Computing and explaining are
 * the same call: the silent recorder keeps nothing, the full one keeps every step.
 */
export interface Calc {
  /** Whether steps are kept; lets callers skip building texts nobody will read. */
  readonly recording: boolean
  /** A number read from a table of a release. */
  cell(label: string, value: Exact, table: string, row: string, column: string): Value
  /** A dated policy value. */
  policy(value: PolicyValue): Value
  /** A number the claim states: units, charge. */
  claim(label: string, value: Exact): Value
  add(label: string, ...values: readonly Value[]): Value
  subtract(label: string, a: Value, b: Value): Value
  multiply(label: string, a: Value, b: Value): Value
  /** The quotient, rounded half up to `places` decimals: division is not exact. */
  divide(label: string, a: Value, b: Value, places: number, citation: CitationId): Value
  min(label: string, a: Value, b: Value): Value
  max(label: string, a: Value, b: Value): Value
  /** Besides division the only rounding there is; place, mode and authority are named. */
  round(
    label: string,
    value: Value,
    places: number,
    mode: RoundingMode,
    citation: CitationId,
  ): Value
  decide(decision: Decision): void
}
