import { definePolicy } from '../../policy/policy.ts'

/** Most a non-participating practitioner may bill: 115 % of the non-participating amount. */
export const limitingChargePercent = definePolicy({
  id: 'payment.limiting-charge-percent',
  label: 'Limiting charge, share of the non-participating amount',
  citation: 'ssa-1848.g.2',
  values: [{ from: '1993-01-01', to: null, value: '1.15' }],
})
