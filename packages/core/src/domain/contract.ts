import type { Exact } from '../money/exact.ts'

/**
 * How a payer that is not Medicare departs from it. What the contract does not name is priced as
 * Medicare prices it; every departure shows in the trace.
 */
export interface Contract {
  readonly name: string
  /** Share of the Medicare amount, 1.20 for 120 %; applied last. */
  readonly percentOfMedicare: Exact | null
  /** Dollars per RVU, instead of Medicare's. */
  readonly conversionFactor: Exact | null
  readonly fees: readonly ContractFee[]
  /** Pricing rules that do not run: `pfs.multiple-surgery`. */
  readonly rulesOff: readonly string[]
  /** Own values of policy parameters: `pfs.assistant-percent` → 0.20. */
  readonly parameters: ReadonlyMap<string, Exact>
}

/** An agreed amount for one unit, instead of the fee schedule's. */
export interface ContractFee {
  readonly code: string
  /** `26`, `TC`, `53` or blank. */
  readonly modifier: string
  /** Cents. */
  readonly amount: Exact
  readonly from: string
  readonly to: string | null
}
