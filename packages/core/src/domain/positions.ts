/**
 * Points on which the published sources contradict each other or are silent. Each has a stated
 * default; the trace names the position where it decides the amount.
 */
export interface Positions {
  /** Limiting charge: B = 115 % of the rounded non-participating amount, A = 109.25 % of the fee. */
  readonly limitingCharge: 'A' | 'B'
  /** Decimals kept of anesthesia time units. */
  readonly anesthesiaTimeDecimals: 1 | 2
  /** Stacked percentages: multiplied first and rounded once, or rounded after each. */
  readonly rounding: 'once' | 'stepwise'
  /** Imaging technical components are ranked by their fee, or by the capped fee. */
  readonly imagingRank: 'uncapped' | 'capped'
  /** HPSA bonus on Medicare's payment before or after sequestration. */
  readonly hpsaBase: 'before-sequestration' | 'after-sequestration'
  /** Status R rows with RVUs: priced from them, or left to the contractor. */
  readonly restricted: 'rvus' | 'contractor'
}

export const DEFAULT_POSITIONS: Positions = {
  limitingCharge: 'B',
  anesthesiaTimeDecimals: 1,
  rounding: 'once',
  imagingRank: 'uncapped',
  hpsaBase: 'before-sequestration',
  restricted: 'rvus',
}
