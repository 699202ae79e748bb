import { definePolicy } from '../../../policy/policy.ts'

/** Medicare publishes no share for a reduced service: a contract may. */
export const reducedServicePercent = definePolicy({
  id: 'pfs.reduced-service-percent',
  label: 'Reduced service (52)',
  citation: 'mcpm-12-20.4.6',
  values: [],
})
