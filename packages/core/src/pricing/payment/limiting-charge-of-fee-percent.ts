import { definePolicy } from '../../policy/policy.ts'

/** The same as one factor of the participating fee (115 % × 95 %), as the look-up tool of CMS computes it. */
export const limitingChargeOfFeePercent = definePolicy({
  id: 'payment.limiting-charge-of-fee-percent',
  label: 'Limiting charge, share of the fee',
  citation: 'ssa-1848.g.2',
  values: [{ from: '1993-01-01', to: null, value: '1.0925' }],
})
