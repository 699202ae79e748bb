import { definePolicy } from '../../../policy/policy.ts'

/** Medicare publishes no share for more work than usual: a contract may. */
export const increasedServicePercent = definePolicy({
  id: 'pfs.increased-service-percent',
  label: 'Increased service (22)',
  citation: 'mcpm-12-20.4.6',
  values: [],
})
