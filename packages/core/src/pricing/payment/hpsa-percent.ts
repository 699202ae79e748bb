import { definePolicy } from '../../policy/policy.ts'

/** Quarterly bonus on what Medicare paid for professional services in a shortage area. */
export const hpsaPercent = definePolicy({
  id: 'payment.hpsa-percent',
  label: 'Shortage area bonus',
  citation: 'ssa-1833.m',
  values: [{ from: '1991-01-01', to: null, value: '0.10' }],
})
