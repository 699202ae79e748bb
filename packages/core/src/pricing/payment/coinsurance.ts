import { definePolicy } from '../../policy/policy.ts'

/** The patient's share of the allowed amount after the deductible. */
export const coinsurance = definePolicy({
  id: 'payment.coinsurance',
  label: 'Coinsurance',
  citation: 'ssa-1833.a.1',
  values: [{ from: '1992-01-01', to: null, value: '0.20' }],
})
